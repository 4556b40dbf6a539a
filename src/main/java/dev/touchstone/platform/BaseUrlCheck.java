package dev.touchstone.platform;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Whether the links in mails would lead candidates here. */
final class BaseUrlCheck implements DoctorCheck {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<String> ONLY_HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        var text = configured(settings);
        if (text.isEmpty()) {
            return List.of();
        }
        var broken = form(settings, locale);
        return broken.isEmpty() ? List.of(judge(URI.create(text), settings, locale)) : broken;
    }

    /** What is wrong with the address as it is written; asks nobody. */
    static List<Finding> form(Environment settings, Locale locale) {
        var text = configured(settings);
        return text.isEmpty() || isAddress(text, settings.getProperty("server.servlet.context-path", ""))
                ? List.of()
                : List.of(finding(Severity.BROKEN, locale, "platform.doctor.address.wrong", text));
    }

    private static String configured(Environment settings) {
        return settings.getProperty("touchstone.base-url", "").strip();
    }

    private static boolean isAddress(String text, String contextPath) {
        try {
            var address = URI.create(text);
            return SCHEMES.contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && withoutSlash(path(address)).equals(withoutSlash(contextPath));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static String withoutSlash(String path) {
        return StringUtils.trimTrailingCharacter(path, '/');
    }

    private static String path(URI address) {
        @Nullable String path = address.getPath();
        return path == null ? "" : path;
    }

    private static Finding judge(URI address, Environment settings, Locale locale) {
        var text = address.toString();
        if (!isKnown(address.getHost())) {
            return finding(Severity.WARNING, locale, "platform.doctor.address.unknown", text, address.getHost());
        }
        if (settings.acceptsProfiles(Profiles.of("prod")) && ONLY_HERE.contains(address.getHost())) {
            return finding(Severity.WARNING, locale, "platform.doctor.address.here", text);
        }
        return address.getScheme().equals("https")
                ? finding(Severity.FINE, locale, "platform.doctor.address", text)
                : finding(Severity.WARNING, locale, "platform.doctor.address.plain", text);
    }

    private static boolean isKnown(String host) {
        try {
            return InetAddress.getByName(host).getAddress().length > 0;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static Finding finding(Severity severity, Locale locale, String key, Object... details) {
        return new Finding(severity, Sentences.in(locale, key, details));
    }
}
