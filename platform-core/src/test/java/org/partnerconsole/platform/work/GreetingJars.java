package org.partnerconsole.platform.work;

import java.nio.file.Files;
import java.nio.file.Path;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/**
 * Plugins that write down what they hear with a pen, a {@code BiConsumer<String, String>} of the
 * host; and some that others of them need.
 */
record GreetingJars(Path folder) {

    /** Hears events of a topic, and waves when its timer is due. */
    Path greetings(String version, String topic) throws Exception {
        return greetings(
                version,
                topic,
                "pen.accept(event.key(), \"%s \" + event.payload(Words.class).words());"
                        .formatted(version));
    }

    Path greetings(String version, String topic, String handling) throws Exception {
        return PluginJarBuilder.plugin(folder, WorkConsole.PLUGIN, version)
                .source(
                        "greetings.Words",
                        "package greetings; public record Words(String words) {}")
                .source(
                        "greetings.Listener",
                        """
                        package greetings;
                        import java.util.function.BiConsumer;
                        import org.osgi.service.component.annotations.*;
                        import org.partnerconsole.api.events.*;
                        import org.partnerconsole.api.work.Backoff;
                        @Component
                        @EventTopic("%s")
                        public class Listener implements EventHandler {
                            private final BiConsumer<String, String> pen;
                            @Activate
                            public Listener(@Reference BiConsumer<String, String> pen) {
                                this.pen = pen;
                            }
                            public void handle(Event event) {
                                %s
                            }
                            public Backoff backoff() {
                                return Backoff.never();
                            }
                        }
                        """
                                .formatted(topic, handling))
                .source(
                        "greetings.Waver",
                        """
                        package greetings;
                        import java.util.function.BiConsumer;
                        import org.osgi.service.component.annotations.*;
                        import org.partnerconsole.api.timers.*;
                        @Component
                        @TimerName("wave")
                        public class Waver implements TimerHandler {
                            private final BiConsumer<String, String> pen;
                            @Activate
                            public Waver(@Reference BiConsumer<String, String> pen) {
                                this.pen = pen;
                            }
                            public void due(Timer timer) {
                                pen.accept(timer.key(), "%s waved");
                            }
                        }
                        """
                                .formatted(version))
                .build();
    }

    Path lungs() throws Exception {
        return PluginJarBuilder.plugin(folder, "lungs", "1.0.0")
                .source("lungs.api.Lung", "package lungs.api; public interface Lung {}")
                .source(
                        "lungs.impl.Left",
                        """
                        package lungs.impl;
                        import org.osgi.service.component.annotations.Component;
                        import lungs.api.Lung;
                        @Component
                        public class Left implements Lung {}
                        """)
                .build();
    }

    Path voices(Path lungs) throws Exception {
        return PluginJarBuilder.plugin(folder, "voices", "1.0.0")
                .uses(lungs)
                .source(
                        "voices.api.Voice",
                        "package voices.api; public interface Voice { String sing(); }")
                .source(
                        "voices.impl.Alto",
                        """
                        package voices.impl;
                        import lungs.api.Lung;
                        import org.osgi.service.component.annotations.*;
                        import voices.api.Voice;
                        @Component
                        public class Alto implements Voice {
                            @Activate
                            public Alto(@Reference Lung lung) {}
                            public String sing() {
                                return "la la";
                            }
                        }
                        """)
                .build();
    }

    /** Is that plugin too, and sings whatever it hears. */
    Path singer(Path voices) throws Exception {
        return PluginJarBuilder.plugin(
                        Files.createTempDirectory(folder, "singer"), WorkConsole.PLUGIN, "1.0.0")
                .uses(voices)
                .source(
                        "greetings.Singer",
                        """
                        package greetings;
                        import java.util.function.BiConsumer;
                        import org.osgi.service.component.annotations.*;
                        import org.partnerconsole.api.events.*;
                        import voices.api.Voice;
                        @Component
                        @EventTopic("greetings.said")
                        public class Singer implements EventHandler {
                            private final BiConsumer<String, String> pen;
                            private final Voice voice;
                            @Activate
                            public Singer(
                                    @Reference BiConsumer<String, String> pen,
                                    @Reference Voice voice) {
                                this.pen = pen;
                                this.voice = voice;
                            }
                            public void handle(Event event) {
                                pen.accept(event.key(), voice.sing());
                            }
                        }
                        """)
                .build();
    }
}
