package org.partnerconsole.console.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.Tile;
import org.partnerconsole.console.extend.Answer;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.Offered;
import org.partnerconsole.console.text.Formats;

/** What the tiles of plugins say now; of one that fails, what went wrong. */
final class PluginFaces {

    private final Contributions contributions;
    private final Formats formats;
    private final Translation texts;

    PluginFaces(Contributions contributions, Formats formats, Translation texts) {
        this.contributions = contributions;
        this.formats = formats;
        this.texts = texts;
    }

    List<Face> now() {
        return contributions.offered(DashboardTile.class, tile -> true).stream()
                .flatMap(this::face)
                .toList();
    }

    private Stream<Face> face(Offered offered) {
        String key = "plugin:" + offered.id();
        String label = texts.of(offered.labelKey());
        Answer<Face> answer =
                contributions.ask(
                        DashboardTile.class,
                        offered,
                        tile -> face(key, label, offered.icon(), tile.tile()));
        return answer
                .said()
                .or(() -> answer.mishap().map(words -> Face.failed(key, label, words)))
                .stream();
    }

    private Face face(String key, String label, String icon, Tile tile) {
        Optional<Face.Note> note =
                tile.tone()
                        .map(
                                tone ->
                                        new Face.Note(
                                                tone,
                                                texts.of(
                                                        tile.noteKey().orElse(""),
                                                        tile.noteArguments().toArray())));
        return Face.of(
                key, label, icon, formats.number(tile.number()), tile.route(), note.orElse(null));
    }
}
