package dev.touchstone.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Asks in the first second what would otherwise fail the start after twenty. */
final class Preflight implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        if (!StringUtils.hasText(settings.getProperty("touchstone.database.url"))) {
            var directory = DataDirectory.claim(Path.of(settings.getRequiredProperty("touchstone.data-directory")));
            context.getBeanFactory().registerSingleton("dataDirectory", directory);
        }
        requireFreePort(settings);
    }

    private static void requireFreePort(Environment settings) {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address(settings.getProperty("server.address")), Math.max(port, 0)));
        } catch (IOException busy) {
            throw new StartRefusedException("platform.start.portBusy", String.valueOf(port));
        }
    }

    private static @Nullable InetAddress address(@Nullable String name) throws IOException {
        return StringUtils.hasText(name) ? InetAddress.getByName(name) : null;
    }
}
