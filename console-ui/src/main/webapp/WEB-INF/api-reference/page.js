// The class tells what the person has chosen in the console; "system" is what the system has.
const root = document.documentElement.classList;
const system = window.matchMedia('(prefers-color-scheme: dark)');
const colour = () =>
  root.toggle('dark-mode', root.contains('dark') || (root.contains('system') && system.matches));
system.addEventListener('change', colour);
colour();

// Reads the document of what is deployed at this moment; a pasted token stays in this window only.
SwaggerUIBundle({
  url: '../api/openapi.json',
  dom_id: '#api',
  presets: [SwaggerUIBundle.presets.apis],
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
  persistAuthorization: false,
});
