package org.partnerconsole.platform.module;

import java.util.List;

/**
 * What the core or a version of a plugin brings along, as its manifest lists it.
 *
 * @param id the Bundle-SymbolicName
 * @param version the Bundle-Version
 * @param name the name for people
 * @param loader the class loader of its classes
 * @param viewNames the names of its views
 * @param resourceNames the names of its REST resources
 * @param entityNames the names of its entities
 * @param migrations its Flyway migrations
 * @param roots the addresses below which its REST resources are; empty for the core, which owns the
 *     rest
 */
public record ConsoleModule(
        String id,
        String version,
        String name,
        ClassLoader loader,
        List<String> viewNames,
        List<String> resourceNames,
        List<String> entityNames,
        List<MigrationFile> migrations,
        List<String> roots) {

    /** The id of the core itself. */
    public static final String CORE = "platform-core";

    /** Copies the lists. */
    public ConsoleModule {
        viewNames = List.copyOf(viewNames);
        resourceNames = List.copyOf(resourceNames);
        entityNames = List.copyOf(entityNames);
        migrations = List.copyOf(migrations);
        roots = List.copyOf(roots);
    }

    /** A module whose resources are where its id says. */
    public ConsoleModule(
            String id,
            String version,
            String name,
            ClassLoader loader,
            List<String> viewNames,
            List<String> resourceNames,
            List<String> entityNames,
            List<MigrationFile> migrations) {
        this(
                id,
                version,
                name,
                loader,
                viewNames,
                resourceNames,
                entityNames,
                migrations,
                List.of());
    }

    /** Whether it is the core itself. */
    public boolean isCore() {
        return id.equals(CORE);
    }

    /** Its views. */
    public List<Class<?>> views() {
        return load(viewNames);
    }

    /** Its REST resources. */
    public List<Class<?>> resources() {
        return load(resourceNames);
    }

    /** Its entities. */
    public List<Class<?>> entities() {
        return load(entityNames);
    }

    private List<Class<?>> load(List<String> names) {
        return names.stream().<Class<?>>map(this::load).toList();
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(
                    "%s %s lists the class %s, which can't be loaded: %s"
                            .formatted(id, version, name, e),
                    e);
        }
    }
}
