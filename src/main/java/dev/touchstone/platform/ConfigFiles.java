package dev.touchstone.platform;

import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files an operator may edit: {@code config/} in the working directory, file by file before the packed default. */
@Component
public class ConfigFiles {

    /** Ours: threads of the common pool have the system’s class loader, which sees nothing inside the packed application. */
    private static final ClassLoader LOADER = ConfigFiles.class.getClassLoader();

    private final Path directory;

    public ConfigFiles() {
        this(Path.of("config"));
    }

    ConfigFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * A file below {@code config/}.
     *
     * @param name such as {@code jobs/track-templates.json}
     * @return the operator's file when there is one, else the packed one
     */
    public Resource file(String name) {
        var edited = new FileSystemResource(directory.resolve(name));
        return edited.exists() ? edited : new ClassPathResource("config/" + name, LOADER);
    }
}
