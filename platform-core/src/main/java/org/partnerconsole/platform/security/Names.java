package org.partnerconsole.platform.security;

/** The names of people and the ids of systems, as they come in. */
final class Names {

    /** As long as the database keeps them. */
    static final int LONGEST = 100;

    private Names() {}

    /** Whether somebody could have a name; what has control characters, a database may choke on. */
    static boolean isPossible(String name) {
        return name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
    }
}
