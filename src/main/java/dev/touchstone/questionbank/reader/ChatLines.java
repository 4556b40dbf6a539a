package dev.touchstone.questionbank.reader;

import java.util.List;
import java.util.regex.Pattern;

/** What a group chat prints around its messages when it is copied: who wrote when, and the replies that only acknowledge. */
final class ChatLines {

    private static final int FEWEST = 4;
    private static final Pattern SPEAKER = Pattern.compile(
            "\\s*\\S{1,16}(?:\\s\\S{1,10})?\\s{1,4}(?:(?:\\d{4}[-/年.])?\\d{1,2}[-/月.]\\d{1,2}日?\\s{1,3}|(?:昨天|今天|星期.|周.)\\s?)?(?:上午|下午|晚上|凌晨)?\\s?\\d{1,2}:\\d{2}(?::\\d{2})?\\s*");
    private static final Pattern REPLY = Pattern.compile(
            "\\s*(?:(?:好的?|收到|明白|了解|知道|清楚|谢谢|感谢|辛苦|嗯+|哦+|ok|okay|是的|可以|没问题|学习|学到|赞|打卡|已?完成|\\+?1|1{2,6}|6{2,6}|哈+)(?:了|啦|哒|哈|的|呢|吧|你|您)?(?:各位|大家|老师|组长|主管|领导|经理|同学|亲|分享)?[,，!！.。~～ ]{0,4}){1,3}(?:\\[[^\\[\\]\\n]{1,6}\\]|[\\x{1F300}-\\x{1FAFF}👌🌹]){0,4}\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_SPEAKER = 50;
    private static final int LONGEST_REPLY = 24;

    private final boolean chat;
    private boolean spoken;

    ChatLines(List<String> lines) {
        chat = lines.stream().filter(ChatLines::isSpeaker).limit(FEWEST).count() == FEWEST;
    }

    /** Asked for every line in printed order. */
    boolean take(String line) {
        if (!chat || line.isBlank()) {
            return false;
        }
        if (isSpeaker(line)) {
            spoken = true;
            return true;
        }
        var reply =
                spoken && line.length() <= LONGEST_REPLY && REPLY.matcher(line).matches();
        spoken = false;
        return reply;
    }

    private static boolean isSpeaker(String line) {
        var end = line.stripTrailing();
        return end.length() <= LONGEST_SPEAKER
                && end.length() > 5
                && end.lastIndexOf(':') == end.length() - 3
                && SPEAKER.matcher(line).matches();
    }
}
