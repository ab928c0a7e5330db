package org.partnerconsole.platform.database;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.partnerconsole.platform.migration.RepeatableScript;
import org.partnerconsole.platform.module.MigrationFile;

/** Hands a module's migrations to Flyway, which can't scan a bundle by itself. */
final class MigrationFiles implements ResourceProvider {

    private final List<LoadableResource> files;

    /** Of all files of a module, those for a database. */
    MigrationFiles(List<MigrationFile> all, String database) {
        List<LoadableResource> scripts = new ArrayList<>();
        MigrationFile.of(all, database)
                .forEach((name, file) -> scripts.add(new Script(name, sql(file, database))));
        files = List.copyOf(scripts);
    }

    private static String sql(MigrationFile file, String database) {
        return database.equals("h2") ? RepeatableScript.forH2(file.sql()) : file.sql();
    }

    @Override
    public LoadableResource getResource(String name) {
        return files.stream()
                .filter(file -> file.getFilename().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.getFilename().startsWith(prefix))
                .filter(file -> Arrays.stream(suffixes).anyMatch(file.getFilename()::endsWith))
                .toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String sql;

        Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
