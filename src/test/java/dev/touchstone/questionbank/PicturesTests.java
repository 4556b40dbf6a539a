package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.questionbank.writer.BankExports;
import dev.touchstone.questionbank.writer.ExportForm;
import dev.touchstone.questionbank.writer.Fate;
import dev.touchstone.questionbank.writer.Part;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.TouchstoneTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TouchstoneTest
class PicturesTests {

    @Autowired
    Pictures pictures;

    @Autowired
    BankExports exports;

    @Autowired
    AccompaniedVersions versions;

    @Autowired
    QuestionBank bank;

    @Autowired
    Accounts accounts;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DraftDesk drafts;

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
    void theSamePictureIsKeptOnce() {
        var hash = pictures.keep(PictureSamples.png(30, 30, 1));
        assertThat(pictures.keep(PictureSamples.png(30, 30, 1))).isEqualTo(hash);
        assertThat(count("attachment where hash = '%s'".formatted(hash))).isEqualTo(1);
    }

    @Test
    void theNextVersionShowsTheSamePicturesUnlessItsAuthorSaysOtherwise() {
        var one = chosen(2);
        var first =
                versions.keep(new Accompaniment(List.of(one, chosen(3)), false), () -> bank.add(draft("一"), author));

        var second = drafts.write(first.question(), 1, 0, draft("二"), author);
        assertThat(pictures.of(second)).isEqualTo(pictures.of(first.id())).hasSize(2);
        var again = drafts.write(first.question(), 2, 0, draft("二，再改"), author);
        assertThat(again).isEqualTo(second);
        assertThat(pictures.of(again)).hasSize(2);
        drafts.handIn(first.question(), author);
        desk.publish(drafts.open(first.question()).orElseThrow().seen(), colleague);

        var third = versions.keep(
                new Accompaniment(List.of(), false), () -> drafts.write(first.question(), 2, 0, draft("三"), author));
        assertThat(pictures.of(third.id())).isEmpty();
        assertThat(pictures.of(first.id())).extracting(Picture::hash).startsWith(one.hash());
    }

    @Test
    void thatPicturesStayBehindIsSaidBeforeAnExportOfTheQuestionsThatHaveSome() {
        var with = bank.version(
                versions.keep(new Accompaniment(List.of(chosen(4)), false), () -> bank.add(draft("照截图作答"), author))
                        .id());
        var without = bank.version(bank.add(draft("不看图作答"), author));

        assertThat(lost(with)).containsExactly(with.number());
        assertThat(lost(without)).isEmpty();
    }

    private List<String> lost(QuestionVersion version) {
        var only = new QuestionFilter(version.number(), null, null, null, null, null, null, null);
        return exports.report(ExportForm.JSON, only).of(Fate.ABSENT).stream()
                .filter(finding -> finding.part() == Part.PICTURES)
                .flatMap(finding -> finding.numbers().stream())
                .toList();
    }

    @Test
    void whatAUsedVersionShowsNeverChanges() {
        var used = versions.keep(new Accompaniment(List.of(chosen(4)), false), () -> bank.add(draft("用过的"), author));
        bank.use(List.of(used.id()));

        assertThatThrownBy(() -> pictures.show(used.id(), List.of())).isInstanceOf(RefusedException.class);
        assertThat(pictures.of(used.id())).hasSize(1);
    }

    @Test
    void aVersionWithAPictureThatIsGoneIsNotWrittenAtAll() {
        var gone = new ChosenPicture("0".repeat(64), LocalizedText.zh("没有的图"));
        int before = count("question_version");
        assertThatThrownBy(() ->
                        versions.keep(new Accompaniment(List.of(gone), false), () -> bank.add(draft("没写成"), author)))
                .isInstanceOf(RefusedException.class);
        assertThat(count("question_version")).isEqualTo(before);
    }

    @Test
    void whatNothingRefersToIsDroppedAfterADay() {
        var lonely = pictures.keep(PictureSamples.png(30, 30, 5));
        var shown = chosen(6);
        versions.keep(new Accompaniment(List.of(shown), false), () -> bank.add(draft("有图"), author));

        clock.advance(Duration.ofHours(23));
        pictures.keep(PictureSamples.png(30, 30, 7));
        assertThat(pictures.file(lonely).content()).isNotEmpty();

        clock.advance(Duration.ofHours(2));
        pictures.keep(PictureSamples.png(30, 30, 8));
        assertThatThrownBy(() -> pictures.file(lonely)).isInstanceOf(RefusedException.class);
        assertThat(pictures.file(shown.hash()).content()).isNotEmpty();
    }

    private ChosenPicture chosen(int tint) {
        return new ChosenPicture(
                pictures.keep(PictureSamples.png(30, 30, tint)), new LocalizedText("截图 " + tint, "Screenshot " + tint));
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from questionbank." + rows)
                .query(Integer.class)
                .single();
    }

    static QuestionDraft draft(String stem) {
        return new QuestionDraft(
                QuestionType.SHORT_ANSWER,
                Track.GENERAL,
                2,
                BigDecimal.valueOf(5),
                "empathy",
                null,
                LocalizedText.zh(stem),
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new QuestionDraft.Point(
                        LocalizedText.zh("先安抚"), BigDecimal.valueOf(5), "empathy", PointKind.EXPECTED, null)));
    }
}
