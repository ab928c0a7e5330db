package org.partnerconsole.platform.module;

/**
 * A Flyway migration of a module.
 *
 * @param fileName such as {@code V1__orders.sql}
 * @param sql its content
 */
public record MigrationFile(String fileName, String sql) {}
