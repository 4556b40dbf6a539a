package dev.touchstone.questionbank.writer;

import dev.touchstone.questionbank.AnswerField;
import dev.touchstone.questionbank.Blank;
import dev.touchstone.questionbank.CreditScheme;
import dev.touchstone.questionbank.MarkingPoint;
import dev.touchstone.questionbank.MarkingPointId;
import dev.touchstone.questionbank.Option;
import dev.touchstone.questionbank.PointKind;
import dev.touchstone.questionbank.QuestionId;
import dev.touchstone.questionbank.QuestionStatus;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.questionbank.QuestionVersionId;
import dev.touchstone.questionbank.TaskSheet;
import dev.touchstone.questionbank.Track;
import dev.touchstone.questionbank.TypingTask;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Questions made by chance, always the same ones for a seed. */
final class GeneratedBank {

    private static final String[] CLAUSES = {
        "顾客说包裹三天没有动静", "你正在同时接待四个窗口", "仓库回复缺一个配件", "对方要求把差价退到别的账户", "主管让你先稳住对方", "详情里写着“现货”，后台显示预售",
        "买家发来一张模糊的照片", "客户连着问了五遍", "运费险已经过期", "系统提示 50% off 的券不能叠加", "备注里写着 A/B 两种颜色", "邮件里说 The parcel is lost",
        "订单金额是 99.50 元", "昨天的同事答应过今天回电"
    };
    private static final String[] SIGNS = {
        "=1+1 的结果",
        "~约 3 天",
        "#1 号仓",
        "{待定}",
        "C:\\temp",
        "<b>加急</b> & 优先",
        "“引号”和'单引号'",
        "百分之 5% 以内",
        "+86 开头",
        "@店长",
        "a->b",
        "价格：9.9"
    };
    private static final String[] ENDS = {"你先做什么？", "最合适的做法是哪一项？", "请写出你的回复。", "这样处理对不对？", "说明你的理由。"};

    private final Random chance;
    private final boolean odd;

    /** @param odd whether texts hold signs that mean something to a format */
    private GeneratedBank(long seed, boolean odd) {
        this.chance = new Random(seed);
        this.odd = odd;
    }

    static List<QuestionVersion> of(int questions, boolean odd) {
        var bank = new GeneratedBank(20_261, odd);
        return IntStream.rangeClosed(1, questions).mapToObj(bank::question).toList();
    }

    private QuestionVersion question(int number) {
        var type = one(QuestionType.values());
        var points = new BigDecimal(one(new String[] {"1", "2", "2.5", "3", "5", "10"}));
        var options = type.hasOptions() ? options() : List.<Option>of();
        var blanks = type == QuestionType.NUMERIC && sometimes() ? blanks() : List.<Blank>of();
        var keyed = type.isMarkedByKey() || !blanks.isEmpty() || type == QuestionType.TYPING;
        return new QuestionVersion(
                QuestionVersionId.next(),
                QuestionId.next(),
                "Q-%04d".formatted(number),
                1 + chance.nextInt(3),
                QuestionStatus.PUBLISHED,
                type,
                one(Track.values()),
                1 + chance.nextInt(3),
                points,
                one(new String[] {"empathy", "communication", "compliance"}),
                sometimes() ? one(new String[] {"基础与规则", "售后/退换", "跨境业务"}) : null,
                text("第" + number + "种情形，" + clause() + "，" + clause() + "，" + "____，".repeat(blanks.size() / 2 * 2)
                        + one(ENDS)),
                options,
                key(type, options),
                type == QuestionType.TRUE_FALSE ? chance.nextBoolean() : null,
                keyed ? null : reference(type),
                sometimes() ? text(clause() + "，所以" + clause() + "。") : null,
                sometimes() ? text(clause()) : null,
                sometimes() ? text(clause()) : null,
                sometimes() ? LocalDate.of(2027, 1, 1).plusDays(chance.nextInt(300)) : null,
                points(keyed, points),
                type == QuestionType.MULTIPLE_CHOICE
                        ? one(CreditScheme.values())
                        : (blanks.size() > 1 || type == QuestionType.ORDERING) && sometimes()
                                ? CreditScheme.ALL_RIGHT
                                : CreditScheme.USUAL,
                blanks,
                false,
                task(type));
    }

    private TaskSheet task(QuestionType type) {
        return switch (type) {
            case TYPING ->
                new TaskSheet(
                        new TypingTask(
                                one(Language.values()), "您好，" + clause().repeat(8), 60 + chance.nextInt(200), 20, 80),
                        List.of());
            case WORK_SAMPLE, CASE_ANALYSIS ->
                new TaskSheet(
                        null,
                        List.of(new AnswerField(text("问题"), 1 + chance.nextInt(4)), new AnswerField(text("谁来跟进"), 1)));
            default -> TaskSheet.NONE;
        };
    }

    private List<Option> options() {
        var options = new ArrayList<Option>();
        var count = 3 + chance.nextInt(4);
        for (var i = 0; i < count; i++) {
            options.add(new Option(
                    String.valueOf((char) ('A' + i)),
                    text((odd && sometimes() ? one(SIGNS) : clause()) + "第" + (i + 3) + "步")));
        }
        return options;
    }

    private Set<String> key(QuestionType type, List<Option> options) {
        var key = new TreeSet<String>();
        var right = type == QuestionType.MULTIPLE_CHOICE
                ? 2 + chance.nextInt(2)
                : type == QuestionType.SINGLE_CHOICE ? 1 : 0;
        while (key.size() < right) {
            key.add(options.get(chance.nextInt(options.size())).label());
        }
        return key;
    }

    private @Nullable LocalizedText reference(QuestionType type) {
        if (type == QuestionType.NUMERIC) {
            return LocalizedText.zh(sometimes() ? String.valueOf(chance.nextInt(500)) : "运费险");
        }
        return sometimes() ? text("先" + clause() + "。\n再" + clause() + "。") : null;
    }

    /** One or two, in words or numbers, some with two ways to write it, a tolerance, a unit or a sign that means something. */
    private List<Blank> blanks() {
        return sometimes() ? List.of(blank()) : List.of(blank(), blank());
    }

    private Blank blank() {
        if (sometimes()) {
            var tolerance = sometimes() ? new BigDecimal("0.5") : BigDecimal.ZERO;
            return new Blank(List.of(String.valueOf(chance.nextInt(500))), tolerance, sometimes() ? "元" : null);
        }
        return sometimes() ? Blank.of("运费险", "退货运费险" + (odd && sometimes() ? one(SIGNS) : "")) : Blank.of("七天无理由");
    }

    private List<MarkingPoint> points(boolean keyed, BigDecimal points) {
        if (keyed) {
            return List.of(point(1, "选对答案", points, PointKind.EXPECTED));
        }
        var half = points.divide(BigDecimal.valueOf(2));
        var list = new ArrayList<>(List.of(
                point(1, "说清" + clause(), half, PointKind.EXPECTED),
                point(2, "不要只说" + clause(), points.subtract(half), PointKind.EXPECTED)));
        if (sometimes()) {
            list.add(point(3, "没有理会" + clause(), BigDecimal.ONE, PointKind.FAULT));
        }
        if (sometimes()) {
            list.add(point(list.size() + 1, "泄露了顾客的住址，" + clause(), BigDecimal.ZERO, PointKind.CRITICAL));
        }
        return list;
    }

    private MarkingPoint point(int order, String text, BigDecimal points, PointKind kind) {
        return new MarkingPoint(
                MarkingPointId.next(), order, text(text), points, "empathy", kind, sometimes() ? text(clause()) : null);
    }

    private String clause() {
        return one(CLAUSES) + (odd && chance.nextInt(5) == 0 ? "，" + one(SIGNS) : "");
    }

    private LocalizedText text(String zh) {
        return new LocalizedText(zh, sometimes() ? "What to do, case " + chance.nextInt(1000) + "?" : null);
    }

    private boolean sometimes() {
        return chance.nextBoolean();
    }

    private <T> T one(T[] all) {
        return all[chance.nextInt(all.length)];
    }
}
