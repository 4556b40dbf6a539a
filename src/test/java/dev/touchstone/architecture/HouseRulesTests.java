package dev.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the application and is broken by its fixture. */
class HouseRulesTests {

    private static final JavaClasses APPLICATION = HouseRules.application();

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(HouseRules.engineOnlyInHiring(), "engine", "CompletesTasks"),
                arguments(HouseRules.theEngineRunsNothingThatSomebodyTyped(), "engine", "AsksByExpression"),
                arguments(HouseRules.everyEndpointSaysWhoMayCallIt(), "endpoint", "OpenToAnybody.list"),
                arguments(HouseRules.controllersArePackagePrivate(), "endpoint", "OpenToAnybody"),
                arguments(HouseRules.eventsAreRecords(), "events", "SomethingHappened"),
                arguments(HouseRules.everyPackageIsNullMarked(), "unmarked", "unmarked is not @NullMarked"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theApplicationKeepsTheRule(ArchRule rule) {
        rule.allowEmptyShould(true).check(APPLICATION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFixtureBreaksTheRule(ArchRule rule, String fixture, String culprit) {
        var classes = new ClassFileImporter().importPackages("dev.touchstone.architecture.fixtures." + fixture);
        assertThat(rule.evaluate(classes).getFailureReport().getDetails()).anyMatch(detail -> detail.contains(culprit));
    }
}
