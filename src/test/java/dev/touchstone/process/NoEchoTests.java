package dev.touchstone.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.touchstone.shared.DomainEvent;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/**
 * What a delegate calls publishes nothing that the journey hears: time’s path goes on in the model. Proved on the
 * byte code: every event that is constructed in reach of a delegate, against every event that hiring listens to.
 */
class NoEchoTests {

    private static final String BASE = "dev.touchstone";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void whatDelegatesSetOffIsNothingTheJourneyHears() {
        var heard = heardByTheJourney();
        assertThat(heard).hasSizeGreaterThan(20);
        assertThat(constructedInReachOfDelegates()).doesNotContainAnyElementsOf(heard);
    }

    @Test
    void theProofSeesAnEchoWhereThereIsOne() {
        var advance = CLASSES.get(BASE + ".candidates.JobApplications").getCodeUnits().stream()
                .filter(unit -> unit.getName().equals("advance"))
                .collect(Collectors.toSet());
        assertThat(constructedInReachOf(advance)).contains(BASE + ".candidates.ApplicationAdvanced");
    }

    private static Set<String> heardByTheJourney() {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(BASE + ".hiring"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventListener.class))
                .flatMap(method -> method.getRawParameterTypes().stream())
                .filter(type -> type.isAssignableTo(DomainEvent.class))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constructedInReachOfDelegates() {
        return constructedInReachOf(CLASSES.stream()
                .filter(type -> type.getPackageName().equals(BASE + ".hiring.delegate"))
                .flatMap(type -> type.getCodeUnits().stream())
                .collect(Collectors.toSet()));
    }

    private static Set<String> constructedInReachOf(Set<JavaCodeUnit> starts) {
        var seen = new TreeSet<JavaCodeUnit>(Comparator.comparing(JavaCodeUnit::getFullName));
        var open = new ArrayDeque<>(starts);
        var events = new HashSet<String>();
        while (!open.isEmpty()) {
            var unit = open.poll();
            if (!seen.add(unit)) {
                continue;
            }
            unit.getConstructorCallsFromSelf().stream()
                    .map(call -> call.getTargetOwner())
                    .filter(type -> type.isAssignableTo(DomainEvent.class))
                    .map(JavaClass::getName)
                    .forEach(events::add);
            unit.getMethodCallsFromSelf().forEach(call -> open.addAll(targets(call)));
            unit.getMethodReferencesFromSelf()
                    .forEach(reference -> reference.getTarget().resolveMember().ifPresent(open::add));
        }
        return events;
    }

    /** The method called, and what overrides it. */
    private static Set<JavaCodeUnit> targets(JavaMethodCall call) {
        var targets = new HashSet<JavaCodeUnit>();
        call.getTarget()
                .resolveMember()
                .filter(method -> method.getFullName().startsWith(BASE))
                .ifPresent(method -> {
                    targets.add(method);
                    method.getOwner().getAllSubclasses().stream()
                            .flatMap(type -> type.getMethods().stream())
                            .filter(other -> other.getName().equals(method.getName()))
                            .forEach(targets::add);
                });
        return targets;
    }
}
