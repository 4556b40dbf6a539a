package dev.touchstone.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Whether Java's directory for temporary files may be written and has room: what people upload passes through it. */
final class TemporaryDirectoryCheck implements DoctorCheck {

    private static final long ENOUGH_MEGABYTES = 256;

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        var path = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Files.delete(Files.createTempFile(path, "touchstone", null));
        } catch (IOException unusable) {
            return List.of(finding(Severity.BROKEN, locale, "platform.doctor.temporary.readOnly", path, 0));
        }
        var megabytes = path.toFile().getUsableSpace() >> 20;
        return List.of(
                megabytes >= ENOUGH_MEGABYTES
                        ? finding(Severity.FINE, locale, "platform.doctor.temporary", path, megabytes)
                        : finding(Severity.WARNING, locale, "platform.doctor.temporary.full", path, megabytes));
    }

    private static Finding finding(Severity severity, Locale locale, String key, Path path, long megabytes) {
        return new Finding(severity, Sentences.in(locale, key, path.toString(), String.valueOf(megabytes)));
    }
}
