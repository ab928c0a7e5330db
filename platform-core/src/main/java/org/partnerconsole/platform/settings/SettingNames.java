package org.partnerconsole.platform.settings;

import java.lang.reflect.Method;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The names of settings: those of their methods, mapped as OSGi maps component properties. */
final class SettingNames {

    private static final Pattern MAPPED = Pattern.compile("\\$_\\$|\\$\\$|\\$|__|_");

    private SettingNames() {}

    static String of(Method method) {
        return MAPPED.matcher(method.getName()).replaceAll(SettingNames::mapped);
    }

    private static String mapped(MatchResult found) {
        return switch (found.group()) {
            case "$_$" -> "-";
            case "$$" -> "\\$";
            case "$" -> "";
            case "__" -> "_";
            default -> ".";
        };
    }
}
