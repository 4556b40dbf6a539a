package dev.touchstone.bench;

import java.util.List;
import java.util.Random;

/** An examination paper as people write it in a text file: made up, about five hundred bytes for each question. */
final class BankText {

    private static final List<String> WHO = List.of("一位老客户", "刚下单的买家", "替家人选购的客户", "等了三天的客户", "直播间来的买家", "企业采购员");
    private static final List<String> WHAT = List.of("电饭煲", "羽绒服", "儿童书桌", "蓝牙耳机", "面霜礼盒", "空气炸锅", "登山鞋", "床上四件套");
    private static final List<String> WHY = List.of(
            "发现颜色和图片不同",
            "说物流停在中转站没有更新",
            "问能不能改成货到付款",
            "收到后少了一件赠品",
            "要求把发票抬头改成公司名称",
            "担心材质会引起过敏",
            "看到别家同款便宜二十元",
            "想把尺码换大一号");
    private static final List<String> HOW = List.of(
            "先安抚情绪，再核对订单号和收货时间",
            "请客户提供照片，登记后转给仓库核实",
            "说明店铺规则，并给出两个可以选择的方案",
            "查询承运商的最新记录，约定回复的时间",
            "告诉客户系统显示正常，请耐心等待",
            "直接承诺全额退款，请客户不要给差评",
            "把问题转给主管，自己不再回复客户",
            "发送统一的快捷短语，然后结束会话");

    private BankText() {}

    /** @param seed another one for another paper */
    static String of(int questions, int seed) {
        var random = new Random(seed);
        var text = new StringBuilder("客服岗位题库\n\n一、单选题（每题2分，共%d题）\n".formatted(questions));
        for (int i = 1; i <= questions; i++) {
            question(text, i, seed, random);
        }
        return text.toString();
    }

    private static void question(StringBuilder text, int number, int seed, Random random) {
        text.append("%d、%s在%d年%d月%d日%d时购买%s（货号%d-%d），%s，并且已经在聊天里连续追问了%d次，这时客服最合适的做法是？\n"
                .formatted(
                        number,
                        any(WHO, random),
                        2020 + random.nextInt(7),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        any(WHAT, random),
                        seed,
                        number,
                        any(WHY, random),
                        2 + random.nextInt(8)));
        int first = random.nextInt(HOW.size());
        for (int option = 0; option < 4; option++) {
            text.append("%c. %s\n".formatted('A' + option, HOW.get((first + option) % HOW.size())));
        }
        text.append("答案：%c\n解析：考察%s时的服务意识，要点是先回应再处理，处理的结果要在%d小时之内告诉客户。\n\n"
                .formatted('A' + random.nextInt(4), any(WHY, random), 1 + random.nextInt(48)));
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
