package dev.touchstone.platform;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/** The Chinese font of the letters, packed into the application. */
final class FontCheck implements DoctorCheck {

    private static final ClassPathResource FONT = new ClassPathResource("fonts/NotoSansSC_400Regular.ttf");

    @Override
    public List<Finding> look(Environment settings, Locale locale) {
        return FONT.isReadable()
                ? List.of(new Finding(Severity.FINE, Sentences.in(locale, "platform.doctor.font")))
                : List.of(new Finding(Severity.WARNING, Sentences.in(locale, "platform.doctor.font.missing")));
    }
}
