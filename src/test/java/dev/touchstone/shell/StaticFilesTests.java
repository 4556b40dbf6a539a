package dev.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@SpringBootTest
@AutoConfigureMockMvc
class StaticFilesTests {

    private static final Path ROOT = Path.of("src/main/resources/static");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ResourceUrlProvider addresses;

    static Stream<String> files() throws IOException {
        try (var all = Files.walk(ROOT)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> "/" + ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.endsWith("/LICENSE"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileIsServedUnderItsHash(String path) throws IOException {
        var address = Objects.requireNonNull(addresses.getForLookupPath(path), "no address");
        assertThat(address).matches(".+-[0-9a-f]{32}\\.\\w+");
        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=3600")
                .body()
                .isEqualTo(Files.readAllBytes(ROOT.resolve(path.substring(1))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileIsServedUnderItsPlainName(String path) {
        assertThat(mvc.get().uri(path)).hasStatusOk();
    }
}
