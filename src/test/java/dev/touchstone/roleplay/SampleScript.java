package dev.touchstone.roleplay;

import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small script with a play: an angry customer, two steps to calm them, a fault, a fact, silences. */
final class SampleScript {

    private SampleScript() {}

    static Scenario.Script script() {
        return script(null, play());
    }

    static Scenario.Script spoken(Language language) {
        return script(language, play());
    }

    static Scenario.Script script(@Nullable Language spokenIn, @Nullable Play play) {
        return new Scenario.Script(
                text("物流延迟", "Late parcel"),
                Scenario.Channel.AFTER_SALES,
                spokenIn,
                12,
                new Scenario.Persona(
                        text("单先生", "Mr Shan"),
                        3,
                        4,
                        text("要一个准信", "Wants a date"),
                        List.of(new Scenario.HiddenFact("contest", text("周日有比赛", "A contest on Sunday")))),
                text("包裹四天没动。", "The parcel has not moved for four days."),
                new Scenario.OrderPanel(
                        List.of(new Scenario.Fact(text("订单号", "Order"), text("TS-1", "TS-1"))),
                        List.of(new Scenario.Event(96, text("到达南昌", "Arrived at Nanchang"))),
                        List.of(new Scenario.Fact(text("实付", "Paid"), text("¥219", "CNY 219"))),
                        List.of(new Scenario.Fact(text("同城仓", "Local"), text("4 件", "4")))),
                List.of(new Scenario.Policy(text("补发", "Resend"), text("滞留可补发。", "Stuck parcels may be resent."))),
                new Scenario.Budget(new BigDecimal("20"), "CNY", text("20 元券一张", "One 20-yuan voucher")),
                List.of(text("六天了！", "Six days!"), text("到底在哪？", "Where is it?")),
                List.of(new Scenario.Cue(text("先道歉", "Apologises"), text("那在哪儿？", "Where, then?"))),
                List.of(
                        ending("calm", Scenario.Tone.GOOD, "谢谢。"),
                        ending("complaint", Scenario.Tone.BAD, "我去投诉。"),
                        ending("left", Scenario.Tone.BAD, "我走了。")),
                play);
    }

    static Play play() {
        return new Play(
                "angry",
                List.of(
                        state("angry", reaction("sorry", List.of("抱歉|sorry", "六天|six days"), "那在哪儿？", -1, 1, "where")),
                        state("where", reaction("place", List.of("南昌|nanchang"), "怎么办？", -1, 0, "offer")),
                        state("offer", reaction("resend", List.of("补发|resend"), "行，补发吧。", 0, 0, "calm"))),
                List.of(
                        new Play.Reaction(
                                "promise",
                                text("打包票", "Guarantees"),
                                List.of("/明天.{0,4}(一定|保证)|保证.{0,4}明天/"),
                                null,
                                3,
                                List.of(text("我截图了。", "Noted.")),
                                1,
                                -2,
                                null,
                                null,
                                true,
                                null),
                        new Play.Reaction(
                                "use",
                                text("问用途", "Asks what for"),
                                List.of("要用|what for"),
                                null,
                                3,
                                List.of(text("周日比赛。", "A contest on Sunday.")),
                                0,
                                0,
                                "contest",
                                null,
                                false,
                                null),
                        new Play.Reaction(
                                "hold",
                                text("请稍等", "Asks for time"),
                                List.of("稍等|a moment"),
                                null,
                                3,
                                List.of(text("快点。", "Hurry.")),
                                0,
                                0,
                                null,
                                null,
                                true,
                                90),
                        reaction("insult", List.of("傻子|idiot"), "你骂人？", 1, -1, "complaint")),
                List.of(
                        new Play.Silence(30, text("还在吗？", "Still there?"), 1),
                        new Play.Silence(60, text("人呢？", "Hello?"), 1)),
                List.of(new Play.Warning(2, text("我要投诉！", "I shall complain!"))),
                "complaint",
                "left");
    }

    private static Play.State state(String key, Play.Reaction... reactions) {
        return new Play.State(
                key,
                text("等" + key, key),
                false,
                List.of(reactions),
                List.of(text("别打官腔。", "No phrases."), text("说人话！", "Talk plainly!")));
    }

    private static Play.Reaction reaction(
            String key, List<String> hears, String says, int mood, int patience, @Nullable String goesTo) {
        return new Play.Reaction(
                key,
                text(key, key),
                hears,
                null,
                3,
                List.of(text(says, says)),
                mood,
                patience,
                null,
                goesTo,
                false,
                null);
    }

    private static Scenario.Ending ending(String key, Scenario.Tone tone, String parting) {
        return new Scenario.Ending(key, tone, text(key, key), List.of(text(parting, parting)));
    }

    static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }
}
