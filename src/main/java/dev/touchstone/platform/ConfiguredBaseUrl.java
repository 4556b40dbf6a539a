package dev.touchstone.platform;

import dev.touchstone.shared.BaseUrl;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** {@code touchstone.base-url}; when it is empty, this machine's address in its network and the port in use. */
final class ConfiguredBaseUrl implements BaseUrl {

    private final Environment settings;
    private final String machine = Addresses.ofThisMachine();

    ConfiguredBaseUrl(Environment settings) {
        this.settings = settings;
    }

    @Override
    public String of(String path) {
        return root() + path;
    }

    @Override
    public boolean secure() {
        return root().startsWith("https:");
    }

    private String root() {
        var configured = settings.getProperty("touchstone.base-url");
        return StringUtils.hasText(configured)
                ? StringUtils.trimTrailingCharacter(configured.strip(), '/')
                : "http://" + machine + ":" + port();
    }

    private String port() {
        return settings.getProperty("local.server.port", settings.getProperty("server.port", "8080"));
    }
}
