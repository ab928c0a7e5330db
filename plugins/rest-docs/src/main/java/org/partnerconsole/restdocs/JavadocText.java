package org.partnerconsole.restdocs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Javadoc comment says to people, in CommonMark.
 *
 * @param summary its first sentence, without the full stop
 * @param description the rest of it; empty if there is none
 */
record JavadocText(String summary, String description) {

    private static final Pattern BLOCK_TAGS = Pattern.compile("(?m)^\\s*@[a-z].*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|literal)\\s+([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([^}]*)}");
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*<p>\\s*");
    private static final Pattern ELEMENT = Pattern.compile("</?[a-z][^>]*>");
    private static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s|$)");

    static JavadocText of(String comment) {
        String text = BLOCK_TAGS.matcher(comment).replaceFirst("");
        text = CODE.matcher(text).replaceAll("`$1`");
        text =
                LINK.matcher(text)
                        .replaceAll(link -> Matcher.quoteReplacement(shown(link.group(1))));
        text = ELEMENT.matcher(PARAGRAPH.matcher(text).replaceAll("\n\n")).replaceAll("");
        text = text.replaceAll("(?<!\n)\n(?!\n)", " ").replaceAll(" {2,}", " ").strip();
        Matcher end = SENTENCE_END.matcher(text);
        return end.find()
                ? new JavadocText(text.substring(0, end.start()), text.substring(end.end()).strip())
                : new JavadocText(text, "");
    }

    /** The label of a link, else the last name in it. */
    private static String shown(String link) {
        int blank = link.indexOf(' ');
        return blank < 0
                ? link.substring(Math.max(link.lastIndexOf('.'), link.lastIndexOf('#')) + 1)
                : link.substring(blank + 1);
    }
}
