package org.partnerconsole.platform.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerconsole.platform.module.MigrationFile;

/**
 * Judges the migrations of a version of a plugin by their text: they make and change the plugin's
 * own tables only, and leave the version before working unless they say which versions they break.
 *
 * <p>Plugins are trusted code; this keeps their authors from mistakes, not from malice.
 */
public final class MigrationReview {

    private static final Pattern BREAKS =
            Pattern.compile("breaks (?:no version|versions up to ([^\\s:,]+))(?:[\\s:,].*)?");

    private final TableOwnership ownership;
    private final List<String> problems = new ArrayList<>();

    private MigrationReview(TableOwnership ownership) {
        this.ownership = ownership;
    }

    /** Reads all migrations of a version, whatever database they are for. */
    public static MigrationReview of(List<MigrationFile> files, TableOwnership ownership) {
        MigrationReview review = new MigrationReview(ownership);
        files.forEach(review::read);
        // Whatever database the console at hand has: a plugin is for all.
        MigrationFile.of(files, "h2").values().forEach(review::readForH2);
        return review;
    }

    /** The versions that the migrations say they break; they are to be reviewed first. */
    public static List<VersionBreak> breaksOf(List<MigrationFile> files) {
        List<VersionBreak> breaks = new ArrayList<>();
        for (MigrationFile file : files) {
            for (String comment : SqlScript.read(file.sql()).comments()) {
                Matcher declared = BREAKS.matcher(comment);
                if (declared.matches() && declared.group(1) != null) {
                    breaks.add(new VersionBreak(file.fileName(), declared.group(1)));
                }
            }
        }
        return breaks;
    }

    /** The tables, indexes, sequences and views that migrations make, by name in lower case. */
    public static Set<String> madeBy(List<MigrationFile> files) {
        Set<String> made = new HashSet<>();
        for (MigrationFile file : files) {
            SqlScript.read(file.sql())
                    .statements()
                    .forEach(statement -> made.addAll(SqlReader.read(statement).made()));
        }
        return made;
    }

    /** What is wrong, in words: file, line, statement, next step. Empty if nothing is. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void read(MigrationFile file) {
        SqlScript script = SqlScript.read(file.sql());
        boolean isDeclared = false;
        for (String comment : script.comments()) {
            isDeclared |= readComment(file, comment);
        }
        Set<String> fresh = new HashSet<>();
        for (SqlStatement statement : script.statements()) {
            SqlEffect effect = SqlReader.read(statement);
            judge(file, statement, effect);
            if (!isDeclared) {
                effect.harms().stream()
                        .filter(harm -> !fresh.contains(harm.table()))
                        .forEach(harm -> add(file, statement, undeclared(harm)));
            }
            fresh.addAll(effect.made());
        }
    }

    /**
     * H2 commits with each statement that changes a table; rows before it stay if the next fails.
     */
    private void readForH2(MigrationFile file) {
        Optional<SqlStatement> rows = Optional.empty();
        for (SqlStatement statement : SqlScript.read(file.sql()).statements()) {
            SqlEffect effect = SqlReader.read(statement);
            if (effect.isForPostgresqlOnly()) {
                add(
                        file,
                        statement,
                        "does not go on H2: move it to a file in db/migration/postgresql");
            }
            if (effect.isOfRowsOnly()) {
                rows = rows.or(() -> Optional.of(statement));
            } else if (rows.isPresent()) {
                add(
                        file,
                        rows.get(),
                        "changes rows before line %d changes tables; if that failed, H2 would keep the rows, and the next try change them once more: move it to the end of the file, or into a file of its own"
                                .formatted(statement.line()));
                return;
            }
        }
    }

    private boolean readComment(MigrationFile file, String comment) {
        Matcher declared = BREAKS.matcher(comment);
        if (!declared.matches()) {
            return false;
        }
        if (declared.group(1) != null) {
            try {
                new VersionBreak(file.fileName(), declared.group(1));
            } catch (IllegalArgumentException e) {
                problems.add("%s, '-- %s': %s".formatted(file.fileName(), comment, e.getMessage()));
            }
        }
        return true;
    }

    private void judge(MigrationFile file, SqlStatement statement, SqlEffect effect) {
        if (!effect.isKnown()) {
            add(
                    file,
                    statement,
                    "is not known: a migration creates, alters and drops tables, indexes, sequences and views, comments on them, and changes rows");
        }
        for (String name : effect.made()) {
            ownership.problemOfNew(name).ifPresent(problem -> add(file, statement, problem));
        }
        for (String name : effect.changed()) {
            ownership.problemOf(name).ifPresent(problem -> add(file, statement, problem));
        }
    }

    private static String undeclared(SqlEffect.Harm harm) {
        return "%s, but the version before is to go on working: do it one release after the last one that needs it, and write '-- breaks versions up to 1.2' with that release into the file, or '-- breaks no version' if none minds"
                .formatted(harm.how());
    }

    private void add(MigrationFile file, SqlStatement statement, String problem) {
        problems.add(
                "%s, line %d: '%s' %s"
                        .formatted(
                                file.fileName(), statement.line(), statement.excerpt(), problem));
    }
}
