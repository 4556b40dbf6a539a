package dev.touchstone.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds the built-in database, claimed by one application at a time. The claim is a lock of the
 * operating system: it ends with the process, however that ends.
 */
final class DataDirectory implements AutoCloseable {

    /** Name of the part that PostgreSQL owns. */
    static final String CLUSTER = "pg";

    private static final String LOCK_FILE = "touchstone.lock";

    private final Path path;
    private final FileLock lock;

    private DataDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Claims a directory, made when it is not there; refuses when another application holds it. */
    static DataDirectory claim(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var lock = tryLock(path.resolve(LOCK_FILE));
            if (lock == null) {
                throw new StartRefusedException("platform.start.directoryInUse", path.toString());
            }
            requireOwn(path);
            return new DataDirectory(path, lock);
        } catch (IOException unusable) {
            throw new StartRefusedException("platform.start.directoryUnusable", path.toString(), unusable.toString());
        }
    }

    /** PostgreSQL works on a cluster of its own user only. */
    private static void requireOwn(Path path) throws IOException {
        var cluster = path.resolve(CLUSTER);
        if (!Files.exists(cluster)) {
            return;
        }
        var probe = Files.createTempFile(path, "owner", null);
        var owner = Files.getOwner(cluster);
        var me = Files.getOwner(probe);
        Files.delete(probe);
        if (!owner.equals(me)) {
            throw new StartRefusedException("platform.start.directoryOfAnother", path.toString(), owner.getName());
        }
    }

    /** Whether another application holds a directory. */
    static boolean isClaimed(Path directory) {
        var file = directory.resolve(LOCK_FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try {
            var lock = tryLock(file);
            if (lock != null) {
                lock.acquiredBy().close();
            }
            return lock == null;
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static @Nullable FileLock tryLock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            return null;
        }
    }

    /** Where a part of the data lives. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
