package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder of one run, held by a lock that the system drops even when the holder is killed. */
final class DataFolder implements AutoCloseable {
    /** In the order in which they are ended: who uses another goes first. */
    private static final List<String> CHILDREN = List.of("micro", "server", "broker", "redis");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder lock(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                channel.close();
                throw new StartRefused("Another run uses the data folder " + path
                        + ": stop that, or choose another folder with -Ddata.folder=<folder>.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    Path path() {
        return path;
    }

    /** Ends the servers of a run that was killed before it could: only those whose pid and start are written here. */
    void stopStale() {
        CHILDREN.forEach(name -> new PidFile(path.resolve("pids").resolve(name + ".pid")).stopStale());
        new PostgresServer(path, 0).stopStale();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
