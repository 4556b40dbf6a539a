package dev.touchstone.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Whether the built-in database's directory may be used and has room. */
final class DataDirectoryCheck implements DoctorCheck {

    private static final long ENOUGH_MEGABYTES = 1024;

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        if (DatabaseSettings.external(settings)) {
            return List.of();
        }
        var path = Preflight.dataDirectory(settings).toAbsolutePath().normalize();
        return List.of(finding(path, existing(path), locale));
    }

    private static Finding finding(Path path, @Nullable Path existing, Locale locale) {
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return new Finding(
                    Severity.BROKEN, Sentences.in(locale, "platform.doctor.directory.readOnly", path.toString()));
        }
        if (DataDirectory.isClaimed(path)) {
            return new Finding(Severity.BROKEN, Sentences.in(locale, "platform.start.directoryInUse", path.toString()));
        }
        var megabytes = existing.toFile().getUsableSpace() >> 20;
        var enough = megabytes >= ENOUGH_MEGABYTES;
        var key = enough ? "platform.doctor.directory" : "platform.doctor.directory.full";
        var text = Sentences.in(locale, key, path.toString(), String.valueOf(megabytes));
        return new Finding(enough ? Severity.FINE : Severity.WARNING, text);
    }

    private static @Nullable Path existing(Path path) {
        Path candidate = path;
        while (candidate != null && !Files.exists(candidate)) {
            candidate = candidate.getParent();
        }
        return candidate;
    }
}
