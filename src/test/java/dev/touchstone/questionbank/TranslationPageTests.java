package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import dev.touchstone.testing.TouchstoneTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TouchstoneTest
class TranslationPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    QuestionBank bank;

    @Autowired
    Accounts accounts;

    @Autowired
    ReviewQueue queue;

    @Autowired
    ReviewDesk desk;

    private AccountId author;
    private AccountId colleague;

    @BeforeEach
    void somebody() {
        author = accounts.register(
                "许梅", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
        colleague = accounts.register(
                "何川", UUID.randomUUID() + "@example.cn", Language.ZH, Set.of(Role.RECRUITER), "a long pass phrase");
    }

    @Test
    void aQuestionWithoutEnglishIsFoundAsSuch() {
        var question = written(Map.of());
        assertThat(state(question, TranslationState.NONE)).isTrue();
        assertThat(get("/questions/" + question)).contains("没有英文");
    }

    @Test
    void whatIsStillMissingIsNamed() {
        var question = written(Map.of("stemEn", "What if the parcel is lost?"));
        assertThat(state(question, TranslationState.PARTLY)).isTrue();
        assertThat(get("/questions/" + question)).contains("英文不全").contains("还缺：");
    }

    @Test
    void changedChineseWithTheOldEnglishIsOutdatedUntilSomebodyLookedItThrough() {
        var english = Map.of("stemEn", "What if the parcel is lost?", "marking[0].textEn", "Calms the customer");
        var question = written(english);
        assertThat(state(question, TranslationState.COMPLETE)).isTrue();

        revise(question, 1, english, Map.of("stem", "快递晚到三天怎么办"));
        assertThat(state(question, TranslationState.OUTDATED)).isTrue();
        assertThat(get("/questions/" + question)).contains("英文待更新");
        assertThat(get("/questions/%s/edit".formatted(question))).contains("英文还没跟上");

        revise(question, 2, english, Map.of("stem", "快递晚到三天怎么办", "points", "8"));
        assertThat(state(question, TranslationState.OUTDATED)).isTrue();

        revise(question, 3, english, Map.of("stem", "快递晚到三天怎么办", "englishChecked", "true"));
        assertThat(state(question, TranslationState.COMPLETE)).isTrue();
    }

    @Test
    void theBlueprintSaysHowManyAnEnglishReaderWouldSeeInChinese() {
        var chinese = bank.history(written(Map.of())).get(0).id();
        var both = bank.history(written(Map.of("stemEn", "What now?"))).get(0).id();
        assertThat(bank.withoutEnglish(Set.of(chinese, both))).isEqualTo(1);
        assertThat(bank.withoutEnglish(Set.of())).isZero();
    }

    private boolean state(QuestionId question, TranslationState state) {
        var number = bank.history(question).get(0).number();
        return get("/question-bank?q=%s&translation=%s".formatted(number, state))
                .contains(question.toString());
    }

    private QuestionId written(Map<String, String> fields) {
        var url = post("/questions", Map.of("version", "0"), fields);
        return QuestionId.of(url.replace("/questions/", ""));
    }

    private void revise(QuestionId question, int version, Map<String, String> fields, Map<String, String> changes) {
        var all = new java.util.HashMap<>(fields);
        all.putAll(changes);
        post("/questions/%s/edit".formatted(question), Map.of("version", Integer.toString(version)), all);
    }

    private String post(String uri, Map<String, String> version, Map<String, String> fields) {
        var all = new java.util.HashMap<>(Map.of(
                "type", "SHORT_ANSWER",
                "track", "GENERAL",
                "difficulty", "2",
                "points", "5",
                "competency", "empathy",
                "stem", "快递丢了怎么办",
                "marking[0].text", "先安抚",
                "handIn", "true"));
        all.putAll(version);
        all.putAll(fields);
        var request = mvc.post().uri(uri);
        for (var field : all.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        var answer = request.with(user(author.toString()).roles("RECRUITER"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        Reviewers.publishAll(queue, desk, colleague);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String get(String uri) {
        var answer = mvc.get()
                .uri(URI.create(uri))
                .with(user(author.toString()).roles("RECRUITER"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
