package org.partnerconsole.platform.module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Flyway migration of a module.
 *
 * <p>Most run on every database. One in a folder named as a database ({@code postgresql}, {@code
 * h2}) runs on that one only, there in the place of the common one of the same name if there is
 * one.
 *
 * @param fileName such as {@code V1__orders.sql}; in a folder, as {@code
 *     postgresql/V1__orders.sql}, if it is for one database only
 * @param sql its content
 */
public record MigrationFile(String fileName, String sql) {

    /**
     * Of all files of a module, those for a database, by their names without a folder.
     *
     * @param database as its folder is named
     */
    public static Map<String, MigrationFile> of(List<MigrationFile> all, String database) {
        Map<String, MigrationFile> byName = new LinkedHashMap<>();
        String own = database + "/";
        for (MigrationFile file : all) {
            if (!file.fileName().contains("/")) {
                byName.put(file.fileName(), file);
            }
        }
        for (MigrationFile file : all) {
            if (file.fileName().startsWith(own)) {
                byName.put(file.fileName().substring(own.length()), file);
            }
        }
        return byName;
    }
}
