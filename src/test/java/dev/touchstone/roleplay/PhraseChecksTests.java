package dev.touchstone.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.platform.ConfigFiles;
import dev.touchstone.roleplay.Hint.Sign;
import dev.touchstone.roleplay.Message.Author;
import dev.touchstone.shared.LocalizedText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PhraseChecksTests {

    private final PhraseChecks checks;

    PhraseChecksTests() throws IOException {
        checks = new PhraseChecks(JsonMapper.builder().build(), new ConfigFiles());
    }

    @ParameterizedTest
    @CsvSource({
        "over-promise, 我保证明天到, 保证",
        "over-promise, 我保證明天到, 保證",
        "over-promise, 不过我保证明天到, 保证",
        "over-promise, 不好意思我保证明天到, 保证",
        "over-promise, 这件一定会在周六之前到, 一定会在周六之前到",
        "over-promise, 退款百分之百没问题, 百分之百",
        "over-promise, It will DEFINITELY arrive tomorrow, will DEFINITELY",
        "absolute, 这款全网最低, 全网最低",
        "absolute, 我們是銷量第一, 銷量第一",
        "off-platform, 您加 微 信 聊吧, 加 微 信",
        "off-platform, 您加微\u200b信聊吧, 加微\u200b信",
        "off-platform, 请加ＶＸ详谈, 加ＶＸ",
        "off-platform, Add me on WhatsApp, WhatsApp",
        "blame, 是您自己填错了地址, 是您自己",
        "blame, That is not our fault., not our fault"
    })
    void anUnwantedPhraseIsFoundWithItsPassage(String check, String said, String passage) {
        assertThat(unwanted(said)).containsExactly(check + ":" + passage);
    }

    @ParameterizedTest
    @CsvSource({
        "我不能保证明天到",
        "我们不保证到货时间",
        "這個我們沒辦法保證",
        "质量有保证书",
        "您最好拍一张照片",
        "平台规定不能加微信",
        "请勿加微信",
        "I cannot guarantee that",
        "We do not use WhatsApp",
        "this thing has a whatsappy look"
    })
    void aDeniedOrAnotherWordIsNoHint(String said) {
        assertThat(unwanted(said)).isEmpty();
    }

    @Test
    void theGreetingIsLookedForInTheFirstReplyOnly() {
        assertThat(sign("greeting", talk("A亲，在的", "A您的单号发我")).sign()).isEqualTo(Sign.FOUND);
        var late = sign("greeting", talk("C在吗", "A什么事", "A您好"));
        assertThat(late.sign()).isEqualTo(Sign.MISSING);
        assertThat(late.message()).isEqualTo(2);
        assertThat(sign("greeting", talk("AThis order is late")).sign()).isEqualTo(Sign.MISSING); // “hi” inside “This”
    }

    @Test
    void anApologyCountsWhereverItStands() {
        var hint = sign("apology", talk("C怎么还没到", "A您好", "A實在抱歉，讓您久等了"));
        assertThat(hint.sign()).isEqualTo(Sign.FOUND);
        assertThat(hint.message()).isEqualTo(3);
        assertThat(sign("apology", talk("A不用说对不起")).sign()).isEqualTo(Sign.MISSING);
    }

    @Test
    void conversationsAreLookedAtOneByOne() {
        var talk = List.of(message(1, 1, "A您好"), message(2, 2, "A什么事"), message(3, 1, "A抱歉久等"), message(4, 2, "A您好"));
        assertThat(checks.in(talk).stream().filter(hint -> hint.check().id().equals("greeting")))
                .extracting(Hint::conversation, Hint::sign)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Sign.FOUND),
                        org.assertj.core.groups.Tuple.tuple(2, Sign.MISSING));
    }

    @Test
    void whatTheCustomerSaysIsNoHint() {
        assertThat(checks.in(talk("C加微信，我保证"))).isEmpty();
    }

    @Test
    void anEllipsisStaysInItsSentence() {
        var check = new PhraseCheck(
                        "x",
                        PhraseCheck.Wanted.NEVER,
                        LocalizedText.zh("x"),
                        LocalizedText.zh("x"),
                        List.of("一定…到"),
                        List.of())
                .folded();
        assertThat(check.in("一定今天到")).isPresent();
        assertThat(check.in("一定。今天到")).isEmpty();
        assertThat(check.in("一定会尽力而为帮您向仓库同事反复确认到")).isEmpty();
    }

    private List<String> unwanted(String said) {
        return checks.in(talk("A" + said)).stream()
                .filter(hint -> hint.sign() == Sign.UNWANTED)
                .map(hint -> hint.check().id() + ":" + said.substring(hint.from(), hint.to()))
                .toList();
    }

    private Hint sign(String check, List<Message> talk) {
        return checks.in(talk).stream()
                .filter(hint -> hint.check().id().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static List<Message> talk(String... lines) {
        List<Message> messages = new ArrayList<>();
        for (var line : lines) {
            messages.add(message(messages.size() + 1, 1, line));
        }
        return messages;
    }

    private static Message message(int number, int conversation, String line) {
        var author = line.charAt(0) == 'C' ? Author.CUSTOMER : Author.CANDIDATE;
        return new Message(
                number, conversation, author, line.substring(1), Instant.EPOCH.plusSeconds(number), null, false);
    }
}
