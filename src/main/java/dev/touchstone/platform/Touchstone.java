package dev.touchstone.platform;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** Starts the application, or runs the command that the command line names. */
public final class Touchstone {

    private Touchstone() {}

    /** Never returns before the application is ready or the command is done; a command ends the process. */
    public static void start(Class<?> application, String... arguments) {
        var command = CommandLine.of(arguments);
        if (command.isPresent()) {
            System.exit(command.get().run(application));
        }
        Progress.show();
        Progress.step("platform.progress.starting");
        spring(application).run(arguments);
    }

    private static SpringApplication spring(Class<?> application) {
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(Map.of("spring.profiles.default", "demo"));
        spring.addInitializers(new Preflight());
        return spring;
    }
}
