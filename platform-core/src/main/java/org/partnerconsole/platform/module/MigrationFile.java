package org.partnerconsole.platform.module;

/**
 * A Flyway migration of a module.
 *
 * @param fileName such as {@code V1__orders.sql}; in a folder, as {@code
 *     postgresql/V1__orders.sql}, if it is for one database only
 * @param sql its content
 */
public record MigrationFile(String fileName, String sql) {}
