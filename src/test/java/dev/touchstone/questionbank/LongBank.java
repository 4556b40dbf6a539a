package dev.touchstone.questionbank;

import java.nio.charset.StandardCharsets;

/** A text that is read in the background: few questions, much explanation. */
final class LongBank {

    static final int QUESTIONS = 60;

    private static final String ADVICE = "先回应买家的着急，再核对订单和物流，然后给出两个可以选择的方案。\n";

    private LongBank() {}

    /** @param salt makes its questions others than those of every other bank */
    static byte[] of(String salt) {
        var text = new StringBuilder("一、单选题（每题2分，共%d题）\n".formatted(QUESTIONS));
        for (int number = 1; number <= QUESTIONS; number++) {
            text.append("%1$d. 第%1$d位买家催发货，先做什么 %2$s？\nA. 让他再等等\nB. 查物流，说明时间\n答案：B\n解析：".formatted(number, salt))
                    .append(ADVICE.repeat(100));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As long, without any question. */
    static byte[] notice(String salt) {
        return ("关于国庆放假的通知 " + salt + "\n各部门：\n" + "请安排好值班的人手，并把交接写清楚。\n".repeat(12_000))
                .getBytes(StandardCharsets.UTF_8);
    }
}
