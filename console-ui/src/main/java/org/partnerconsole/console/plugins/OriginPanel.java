package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginOrigin;

/** Where the version that serves came from. */
class OriginPanel extends KeptPanel<Optional<PluginOrigin>> {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    OriginPanel(Formats formats) {
        super("plugins.origin");
        this.formats = formats;
    }

    @Override
    void fill(Div body, Optional<PluginOrigin> origin) {
        origin.ifPresent(
                known ->
                        body.add(
                                new Facts()
                                        .fact(
                                                getTranslation("plugins.origin.by"),
                                                PluginWords.who(this, known.by()))
                                        .fact(
                                                getTranslation("plugins.origin.at"),
                                                formats.dateTime(known.at()))
                                        .fact(getTranslation("plugins.origin.from"), known.from())
                                        .fact(
                                                getTranslation("plugins.signer"),
                                                PluginWords.signer(this, known))
                                        .id(getTranslation("plugins.checksum"), known.checksum())));
    }
}
