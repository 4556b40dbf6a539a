package dev.touchstone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.hiring.BoardFixture;
import dev.touchstone.identity.Role;
import dev.touchstone.jobs.Stage;
import dev.touchstone.shared.DomainEvent;
import dev.touchstone.testing.TouchstoneTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TouchstoneTest
class AuditPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AutowireCapableBeanFactory factory;

    @Autowired
    JobApplications applications;

    @Test
    void theTrailIsSaidInWordsAndLeadsToWhatItIsAbout() {
        var fixture = factory.createBean(BoardFixture.class);
        var recruiter = fixture.recruiter();
        var application = fixture.applied(fixture.open(recruiter), "刘佳宁");
        applications.advance(application, Stage.SCREENING, null, recruiter);
        var number = applications.get(application).number();
        var auditor = fixture.somebody(Role.AUDITOR).toString();

        assertThat(trail(auditor, "zh-CN"))
                .bodyText()
                .contains("提交应聘", "进入下一环节", "从：初筛", "/applications/" + application, number)
                .doesNotContain("ApplicationSubmitted", "刘佳宁");
        assertThat(trail(auditor, "en")).bodyText().contains("Applied", "from Screening", "After-sales agent", number);
    }

    @Test
    void everyFactHasItsWordsInBothLanguages() {
        var facts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.touchstone").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(DomainEvent.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> "audit.event." + name)
                        .toList();
        assertThat(facts).isNotEmpty();
        assertThat(ResourceBundle.getBundle("messages/audit", Locale.ROOT).keySet())
                .containsAll(facts);
        assertThat(ResourceBundle.getBundle("messages/audit_en", Locale.ROOT).keySet())
                .containsAll(facts);
    }

    private MvcTestResult trail(String auditor, String language) {
        return mvc.get()
                .uri("/audit")
                .cookie(new Cookie("language", language))
                .with(user(auditor).roles("AUDITOR"))
                .exchange();
    }
}
