package dev.touchstone.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All {@code messages/*.properties} of the class path as one source: Chinese is the root, {@code _en} beside it. A key
 * of ours that nobody wrote is logged and shown as itself; in strict mode (the tests) it fails the page.
 */
class BundleMessages extends ResourceBundleMessageSource {

    private static final Logger log = LoggerFactory.getLogger(BundleMessages.class);

    private final Set<String> modules;
    private final boolean strict;

    BundleMessages(boolean strict) {
        this.strict = strict;
        this.modules = bundleNames();
        setBasenames(modules.stream().map("messages/"::concat).toArray(String[]::new));
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    private static Set<String> bundleNames() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            return Stream.of(found)
                    .map(Resource::getFilename)
                    .map(Objects::requireNonNull)
                    .map(name -> name.substring(0, name.length() - ".properties".length()))
                    .filter(name -> !name.endsWith("_en"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The message bundles cannot be listed", unreadable);
        }
    }

    @Override
    protected @Nullable String getDefaultMessage(String code) {
        if (!modules.contains(code.split("\\.", 2)[0])) {
            return null; // a framework asking for an optional text
        }
        if (strict) {
            throw new IllegalStateException("No message for key " + code);
        }
        log.warn("No message for key {}", code);
        return code;
    }
}
