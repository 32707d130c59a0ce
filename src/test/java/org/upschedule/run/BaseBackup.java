package org.upschedule.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** The files of a running PostgreSQL, as {@code pg_basebackup} copies them, which does not come with the embedded one. */
final class BaseBackup {

    private BaseBackup() {}

    /** @param superuser of the running one */
    static void copy(Statement superuser, Path from, Path to) throws SQLException, IOException {
        superuser.execute("SELECT pg_backup_start('copy', true)");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> isCopied(from, file)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (ResultSet row = superuser.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
            row.next();
            Files.writeString(to.resolve("backup_label"), row.getString(1));
        }
    }

    /** The log of changes comes from elsewhere; its folder is needed. */
    private static boolean isCopied(Path from, Path file) {
        boolean isLogOfChanges = file.startsWith(from.resolve("pg_wal")) && Files.isRegularFile(file);
        return !isLogOfChanges && !file.getFileName().toString().startsWith("postmaster.");
    }
}
