package dev.touchstone.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Asks in the first second what would otherwise fail the start after twenty. */
final class Preflight implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<DoctorCheck> CHECKS = List.of(new ProductionCheck(), new PoolCheck(), BaseUrlCheck::form);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        StartRefusedException.throwIfBroken(CHECKS, settings);
        if (!DatabaseSettings.external(settings)) {
            context.getBeanFactory().registerSingleton("dataDirectory", DataDirectory.claim(dataDirectory(settings)));
        }
        if (!portIsFree(settings)) {
            throw new StartRefusedException("platform.start.portBusy", String.valueOf(port(settings)));
        }
    }

    static Path dataDirectory(Environment settings) {
        return Path.of(settings.getRequiredProperty("touchstone.data-directory"));
    }

    /** The web server's port; 0 when any free one will do. */
    static int port(Environment settings) {
        return Math.max(settings.getProperty("server.port", Integer.class, 8080), 0);
    }

    static boolean portIsFree(Environment settings) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address(settings.getProperty("server.address")), port(settings)));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    private static @Nullable InetAddress address(@Nullable String name) throws IOException {
        return StringUtils.hasText(name) ? InetAddress.getByName(name) : null;
    }
}
