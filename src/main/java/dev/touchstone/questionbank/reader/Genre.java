package dev.touchstone.questionbank.reader;

/** Whether a document asks face to face or on paper. */
final class Genre {

    private Genre() {}

    static boolean interview(String folded, boolean before) {
        var spoken = Math.max(
                folded.lastIndexOf("面试"),
                folded.toLowerCase(java.util.Locale.ROOT).lastIndexOf("interview"));
        var written = Math.max(
                Math.max(folded.lastIndexOf("笔试"), folded.lastIndexOf("考试")),
                Math.max(folded.lastIndexOf("试卷"), Math.max(folded.lastIndexOf("测试"), folded.lastIndexOf("测验"))));
        return spoken == written ? before : spoken > written;
    }
}
