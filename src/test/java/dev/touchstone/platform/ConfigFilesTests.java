package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTests {

    @Test
    void packedFilesAreFoundByThreadsWithAnotherClassLoader(@TempDir Path empty) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            assertThat(new ConfigFiles(empty).file("jobs/track-templates.json").exists())
                    .isTrue();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
