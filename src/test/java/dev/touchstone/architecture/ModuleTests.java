package dev.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import dev.touchstone.TouchstoneApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(TouchstoneApplication.class);
    private static final ApplicationModules FIXTURES = ApplicationModules.of(
            "dev.touchstone.architecture.fixtures.modules", (ImportOption) location -> location.contains("/fixtures/"));

    @Test
    void modulesAreAcyclicAndUseWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void cyclesAndUndeclaredDependenciesAreFound() {
        assertThat(FIXTURES.detectViolations().getMessages())
                .anyMatch(message -> message.contains("Cycle detected"))
                .anyMatch(message -> message.contains("'undeclared' depends on"));
    }

    @Test
    void noModuleIsOpen() {
        assertThat(openModules(MODULES)).isEmpty();
    }

    @Test
    void openModulesAreFound() {
        assertThat(openModules(FIXTURES)).containsExactly("open");
    }

    private static List<String> openModules(ApplicationModules modules) {
        return modules.stream()
                .filter(ApplicationModule::isOpen)
                .map(module -> module.getIdentifier().toString())
                .toList();
    }
}
