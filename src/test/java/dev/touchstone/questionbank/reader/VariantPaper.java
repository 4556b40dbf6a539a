package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A paper before it is laid out: sections of questions in words of our own. */
record VariantPaper(List<Section> sections) {

    /** @param points of each of its questions */
    record Section(QuestionForm form, int points, List<Asked> questions) {}

    /** @param key letters of a choice, √ or × of a judgement, text of an open question */
    record Asked(QuestionForm form, String stem, List<String> options, String key, String reason) {}

    private static final List<QuestionForm> FORMS = List.of(
            QuestionForm.SINGLE_CHOICE,
            QuestionForm.MULTIPLE_CHOICE,
            QuestionForm.TRUE_FALSE,
            QuestionForm.SHORT_ANSWER);
    private static final List<String> WHO = List.of("买家", "顾客", "会员", "老客户", "企业客户", "第一次下单的顾客", "送礼的买家");
    private static final List<String> EVENTS = List.of(
            "反映外箱破损",
            "要求修改收货电话",
            "询问保价规则",
            "说颜色与图片不符",
            "三天没有看到物流更新",
            "想把两笔订单合并发货",
            "要求补开发票",
            "申请换大一号",
            "误拍了两件",
            "忘记使用优惠券",
            "质疑商品真伪",
            "希望指定快递公司",
            "在深夜催促发货");
    private static final List<String> SINGLE = List.of("，客服首先应当做什么？", "，下列做法正确的是", "时，最合适的回应是（　　）。", "，客服应当（ ）");
    private static final List<String> MULTIPLE = List.of("，客服可以采取哪些做法？", "，下列做法恰当的有", "时，应当做到（　　）。");
    private static final List<String> STATEMENTS =
            List.of("，客服应当在备注里写明承诺", "时，客服可以不作任何记录", "，处理完毕之后仍要回访", "时，可以把对方的地址转发到群里", "，超出权限的要求须请示组长");
    private static final List<String> OPEN = List.of("，请写出你的处理步骤。", "，你会怎样回复？请写出原话。", "时，怎样判断责任在谁？");
    private static final List<String> OPTIONS = List.of(
            "核对订单后给出时间",
            "请对方等三个月",
            "联系仓库核实并登记",
            "不予回复",
            "升级给值班组长",
            "把责任推给快递员",
            "说明规则并提供两个方案",
            "让对方重新注册",
            "在工单中写明承诺",
            "直接关闭会话",
            "如实说明情况并致歉",
            "责怪对方没有看清说明",
            "约定回电时间",
            "请对方提供照片作为凭证");
    private static final List<String> ANSWERS =
            List.of("先致歉并核对订单，再说明方案，最后约定回复时间。", "您好，给您添麻烦了，我马上核实，半小时内答复您。", "看出库记录和签收照片，分清仓库与运输的责任。");
    private static final List<String> REASONS =
            List.of("先核实事实，再给出方案。", "没有依据的话会变成承诺。", "处理过程必须留痕。", "顾客要的是确定的时间。", "隐私信息不得外传。");

    static VariantPaper of(Random random) {
        var sections = new ArrayList<Section>();
        Set<String> told = new LinkedHashSet<>();
        for (var form : FORMS) {
            if (random.nextInt(5) > 0) {
                sections.add(section(form, random, told));
            }
        }
        return sections.isEmpty() ? of(random) : new VariantPaper(sections);
    }

    private static Section section(QuestionForm form, Random random, Set<String> told) {
        var questions = new ArrayList<Asked>();
        for (var count = 2 + random.nextInt(4); count > 0; count--) {
            var question = asked(form, random);
            if (told.add(question.stem())) {
                questions.add(question);
            }
        }
        return new Section(form, 1 + random.nextInt(10), questions);
    }

    private static Asked asked(QuestionForm form, Random random) {
        var begin = one(WHO, random) + one(EVENTS, random);
        var reason = one(REASONS, random);
        return switch (form) {
            case TRUE_FALSE ->
                new Asked(
                        form,
                        begin + one(STATEMENTS, random) + "。",
                        List.of(),
                        random.nextBoolean() ? "√" : "×",
                        reason);
            case SHORT_ANSWER -> new Asked(form, begin + one(OPEN, random), List.of(), one(ANSWERS, random), reason);
            default -> choice(form, begin, random, reason);
        };
    }

    private static Asked choice(QuestionForm form, String begin, Random random, String reason) {
        var several = form == QuestionForm.MULTIPLE_CHOICE;
        var pool = new ArrayList<>(OPTIONS);
        Collections.shuffle(pool, random);
        var options = List.copyOf(pool.subList(0, (several ? 4 : 3) + random.nextInt(2)));
        var key = new StringBuilder(Labels.letter(random.nextInt(options.size())));
        if (several) {
            var first = random.nextInt(options.size() - 1);
            key = new StringBuilder(Labels.letter(first));
            for (var i = first + 1; i < options.size(); i++) {
                key.append(
                        key.length() == 1 && i == options.size() - 1 || random.nextBoolean() ? Labels.letter(i) : "");
            }
        }
        return new Asked(form, begin + one(several ? MULTIPLE : SINGLE, random), options, key.toString(), reason);
    }

    static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
