package dev.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others made and we ship as files; the licences of libraries are checked by the build. */
class ShippedLicencesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void whatOthersMadeLiesBesideItsLicence() throws IOException {
        assertThat(foldersOfOthers()).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("LICENSE"))
                .isNotEmptyFile());
    }

    @Test
    void theFontBringsItsOwnLicence() {
        assertThat(RESOURCES.resolve("fonts/LICENSE_FONT")).content().contains("SIL Open Font License");
    }

    private static List<Path> foldersOfOthers() throws IOException {
        try (Stream<Path> vendors = Files.list(RESOURCES.resolve("static/vendor"))) {
            return Stream.concat(vendors, Stream.of(RESOURCES.resolve("fonts"))).toList();
        }
    }
}
