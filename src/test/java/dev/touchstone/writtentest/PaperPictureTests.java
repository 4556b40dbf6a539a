package dev.touchstone.writtentest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.questionbank.PictureSamples;
import dev.touchstone.questionbank.Pictures;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TouchstoneTest;
import dev.touchstone.writtentest.SittingFixture.Opening;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every question that may be drawn here shows the picture, so every paper does. */
@TouchstoneTest
class PaperPictureTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Pictures pictures;

    @Autowired
    SittingDesk desk;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    private SittingFixture fixture;
    private Opening opening;
    private String hash;

    @BeforeEach
    void illustrated() throws IOException {
        fixture = beans.createBean(SittingFixture.class);
        opening = fixture.opening(QuestionType.SINGLE_CHOICE, QuestionType.SHORT_ANSWER);
        hash = pictures.keep(PictureSamples.png(60, 40, 99));
        jdbc.sql("""
                        insert into questionbank.version_attachment (question_version, position, attachment, alt_zh, alt_en)
                        select id, 1, :hash, '待发货的订单', 'An order not yet sent' from questionbank.question_version
                         where type in ('SINGLE_CHOICE', 'SHORT_ANSWER')
                        on conflict do nothing
                        """).param("hash", hash).update();
    }

    @Test
    void theCandidateSeesThePictureAndWhatItShowsInTheirLanguage() {
        var application = fixture.sitting(opening);
        var page = mvc.get()
                .uri("/my/%s/test".formatted(application))
                .cookie(visit(application), new Cookie("language", "en"))
                .exchange();
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("/my/%s/test/pictures/%s".formatted(application, hash))
                .contains("alt=\"An order not yet sent\"")
                .as("the words inside the picture are Chinese")
                .contains("In the picture: An order not yet sent");
        assertThat(fetch(application, visit(application), hash))
                .hasStatusOk()
                .hasContentType("image/png")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff");
    }

    @Test
    void thereIsNoPictureBeforeTheStartAndNoneAfterTheEnd() {
        var application = fixture.invited(opening);
        var visit = visit(application);
        assertThat(fetch(application, visit, hash)).hasStatus(404);
        desk.start(application);
        assertThat(fetch(application, visit, hash)).hasStatusOk();
        desk.submit(application);
        assertThat(fetch(application, visit, hash)).hasStatus(404);

        var late = fixture.sitting(opening);
        var lateVisit = visit(late);
        clock.advance(Duration.ofHours(2));
        assertThat(fetch(late, lateVisit, hash)).hasStatus(404);
    }

    @Test
    void aPictureOfAnotherPaperAndTheSittingOfSomebodyElseStayClosed() {
        var application = fixture.sitting(opening);
        var other = pictures.keep(PictureSamples.png(60, 40, 98));
        assertThat(fetch(application, visit(application), other)).hasStatus(404);

        var stranger = fixture.sitting(opening);
        assertThat(fetch(application, visit(stranger), hash).getResponse().getStatus())
                .isGreaterThanOrEqualTo(400);
        assertThat(mvc.get()
                        .uri("/question-pictures/" + hash)
                        .cookie(visit(application))
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private Cookie visit(JobApplicationId application) {
        return fixture.visit(application, LinkPurpose.TEST);
    }

    private MvcTestResult fetch(JobApplicationId application, Cookie visit, String picture) {
        return mvc.get()
                .uri("/my/%s/test/pictures/%s".formatted(application, picture))
                .cookie(visit)
                .exchange();
    }
}
