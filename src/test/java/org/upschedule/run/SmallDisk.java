package org.upschedule.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A disk of a few megabytes in memory, at a folder of its own, that can be full. Only the administrator of a machine can make one. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 65_536;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static boolean isPossible() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/mount"));
    }

    /** @param size as {@code mount} takes it, such as {@code 64m} */
    public static SmallDisk at(Path folder, String size) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + size, "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /** Writes until there is no room left. */
    public void fill() {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filling())) {
            for (long room = folder.toFile().getUsableSpace(); room > 0; room -= BLOCK) {
                out.write(block);
            }
            while (true) {
                out.write(0);
            }
        } catch (IOException e) {
            if (folder.toFile().getUsableSpace() > 0) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes away what filled it. */
    public void free() {
        try {
            Files.delete(filling());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filling() {
        return folder.resolve("filling");
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }

    private static void run(String... command) {
        Tool.run(List.of(command), Map.of());
    }
}
