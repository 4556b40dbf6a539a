package dev.touchstone.questionbank.writer;

/** Who writes which form. */
final class BankWriters {

    private BankWriters() {}

    static BankWriter of(ExportForm form) {
        return switch (form) {
            case JSON -> new JsonWriter();
            case XLSX -> new SheetWriter();
            case TEACHERS_PAPER -> new PaperWriter(PaperWriter.Keys.BESIDE);
            case PAPER_AND_KEYS -> new PaperWriter(PaperWriter.Keys.BEHIND);
            case PAPER -> new PaperWriter(PaperWriter.Keys.NOWHERE);
            case MOODLE_XML -> new MoodleWriter();
            case GIFT -> new GiftWriter();
            case AIKEN -> new AikenWriter();
        };
    }
}
