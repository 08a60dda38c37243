package org.kaoyi.app.attacks;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The attacks that are tried in every build, with the tests that try them. */
final class AttackTable {
    /** Where it is shown. */
    static final Path PAGE = Path.of("../../docs/security/attacks.md");

    private static final String BEGINNING = """
            # Attacks, and what comes of them

            Written by `AttackOutcomes` from the reports of the tests that ran (`./mvnw verify`, at its end): *held* stands where each test named here was run on these very
            classes with all its cases and none failed or was skipped. A row that the run does not bear out fails the build.

            | Attack | What is asserted | Tried by | Outcome |
            |---|---|---|---|
            """;

    private AttackTable() {}

    /**
     * @param promise what the tests assert
     * @param tests class and method, as {@code PagesTest.name}
     */
    record Attack(String attack, String promise, List<String> tests) {}

    private static Attack attack(String attack, String promise, String... tests) {
        return new Attack(attack, promise, List.of(tests));
    }

    static final List<Attack> ATTACKS = List.of(
            attack(
                    "Stored XSS through every text field of a claim, source, occasion, question, authority, text, ruling",
                    "shown as text; no inline script, style or handler on any page",
                    "PagesTest.everyPageShowsInEveryLanguageAndRunsNothing",
                    "PassagesApiTest.theQuotationIsMarkedInTheTextAndNothingOfItIsMarkup",
                    "PassagesApiTest.theFileComesBackByteForByteAndMarkupOfOthersIsNotShownInOurName",
                    "DocumentsTest.aPageNeedsNothingElseAndPassesNoMarkupOn"),
            attack(
                    "Stored XSS through every column of every imported table",
                    "recorded or refused, shown as text on lists, records, search and the import's page",
                    "HostileTablesTest.markupInAnyColumnOfAnyTableIsShownAsItIs"),
            attack(
                    "Reflected XSS through every parameter of every page, and through addresses",
                    "shown as text, or refused with 400 or 404",
                    "HostileTablesTest.markupInAnyParameterOfAnyPageIsShownAsItIs"),
            attack(
                    "A script, style, frame or picture of another server",
                    "forbidden by the policy on every answer, also on refusals",
                    "PagesTest.everyAnswerTellsTheBrowserToLoadNothingFromElsewhere"),
            attack(
                    "Clickjacking",
                    "frame-ancestors 'none' and X-Frame-Options on every answer",
                    "PagesTest.everyAnswerTellsTheBrowserToLoadNothingFromElsewhere"),
            attack(
                    "SQL in every parameter of every operation",
                    "a text like another: nothing found, nothing changed, no message of the database",
                    "EveryOperationTest.sqlInAnyParameterIsATextLikeAnother"),
            attack(
                    "Generated good and bad requests to every operation of the OpenAPI",
                    "no 500, no 503 without Retry-After, nothing of the program's inside in an answer (more of it under -Pchaos)",
                    "EveryOperationTest.generatedRequestsGoodAndBadFindNoFaultOfTheProgram"),
            attack(
                    "Every route by nobody and by every role; a route that nobody thought of",
                    "as docs/security/routes-and-roles.md says; what is not in the table is refused",
                    "RoutesAndRolesTest.theTableInTheDocumentationIsWhatTheServerDoes",
                    "RoutesAndRolesTest.everyRouteStandsInTheTableAndTheTableHasNoOther",
                    "RoutesAndRolesTest.theRowThatIsAskedIsThatOfTheControllerThatWouldAnswer",
                    "RoutesAndRolesTest.whatIsNotInTheTableIsRefusedWhateverTheRole",
                    "RoutesOfTheProgramTest.every_door_of_the_program_stands_in_the_table"),
            attack(
                    "One contributor reaching for what another recorded or sent",
                    "403; not even listed",
                    "AccessByTokenTest.aContributorTakesBackHisOwnClaimAndNobodyElses",
                    "AccessByTokenTest.oneContributorDoesNotReachIntoTheFilesOfAnother"),
            attack(
                    "Somebody who names another as the one who recorded",
                    "the event names whoever logged in",
                    "AccessByTokenTest.whoRecordsIsWhoeverTheTokenNamesAndNotWhomTheRequestNames",
                    "AccessByProviderTest.nobodyIsCalledAsThoseWhoNeedNoLogin"),
            attack(
                    "A guessed, mistyped, expired or revoked token",
                    "401; a session made with it ends too",
                    "AccessByTokenTest.aTokenThatIsMistypedExpiredOrRevokedOpensNothing",
                    "LoginByTokenTest.aLoginEndsWithItsToken",
                    "LoginsTest.itLastsAWorkingDayAndIsNotEndedByAClockThatIsSetRightByABit",
                    "LoginsTest.aClockThatJumpsEndsItInsteadOfMakingItLast",
                    "TokenTextTest.oneWrongLetterIsSeenBeforeAnythingIsAsked"),
            attack(
                    "A token in an address",
                    "400, also where it is good",
                    "AccessByTokenTest.aTokenInAnAddressIsRefusedEvenIfItIsGood"),
            attack(
                    "A JWT for another server, altered, unsigned or no JWT",
                    "401",
                    "AccessByProviderTest.aJwtForAnotherServerWithAnotherSignatureOrWithoutOneOpensNothing"),
            attack(
                    "An answer of the provider that was not asked for (login CSRF)",
                    "nobody is logged in",
                    "AccessByProviderTest.anAnswerThatWasNotAskedForLogsNobodyIn"),
            attack(
                    "Session fixation",
                    "the session's id changes when somebody logs in, by form and by provider",
                    "LoginByTokenTest.aPersonLogsInByFormAndComesToThePageThatHeWanted",
                    "AccessByProviderTest.aPersonLogsInAtTheProviderAndRecordsUnderHisOwnName"),
            attack(
                    "Cross-site requests (CSRF), with and without a login",
                    "403, nothing recorded",
                    "LoginByTokenTest.noOtherSiteHasTheBrowserOfAReaderRecordAnything",
                    "WithdrawalFormTest.aFormThatAnotherSiteSendsIsRefused",
                    "ImportsPagesTest.formsOfOtherSitesAndFilesThatAreNoTablesAreRefused"),
            attack(
                    "A way back after the login that leads to another server",
                    "leads to the entrance",
                    "LoginByTokenTest.theWayBackLeadsToNoOtherServer"),
            attack(
                    "A server without login that others can reach",
                    "does not start (exit code 2)",
                    "ListeningTest.where_nobody_is_asked_no_address_is_listened_to_that_others_reach",
                    "AccessOptionsTest.what_does_not_go_together_is_refused_with_what_to_do"),
            attack(
                    "Path traversal in addresses and ids",
                    "400 or 404",
                    "HttpAttacksTest.noPathLeadsOutOfWhatIsServed",
                    "AttachmentFolderTest.aNameThatIsNoHashLeadsNowhere",
                    "UploadDeskTest.whatIsNoTableOrNamesFilesOfThisMachineIsRefusedAndNothingIsRecorded"),
            attack(
                    "Zip-slip (names with ../, absolute ones, symbolic links) and archive bombs, in workbooks, documents, deposits and backups",
                    "entries are read by their known names and never unpacked by those in the file, and a link is no more than its bytes; sizes are measured while they are",
                    "HostileSheetsTest.aBombIsRefusedBeforeItIsUnpacked",
                    "HostileSheetsTest.entriesThatLeadOutOfTheWorkbookAreLaidNowhere",
                    "TextFileTest.entriesThatLeadOutOfADocumentAreLaidNowhere",
                    "CrateTakingTest.what_leads_out_of_it_is_laid_nowhere",
                    "CrateTakingTest.a_part_that_says_it_is_a_link_is_no_more_than_its_bytes",
                    "BackupFileTest.a_part_beside_the_manifest_or_with_a_name_that_leads_elsewhere_is_refused"),
            attack(
                    "XXE and entities that unfold (TEI, texts of sources)",
                    "refused; nothing of another file is read",
                    "TeiImportTest.nothingOutsideTheFileIsReadAndNoEntityUnfolds",
                    "PassagesTest.ofTeiTheWordsOfTheSourceAreTheTextAndNothingOutsideTheFileIsRead"),
            attack(
                    "Addresses in tables, texts and requests (SSRF)",
                    "no class but two fetches anything, and those knock at the ledger's own processes",
                    "NothingCallsOutTest.only_the_local_door_and_the_cluster_are_knocked_at"),
            attack(
                    "Serialised objects, types named by JSON",
                    "415 or 400; no class reads objects from bytes",
                    "NothingCallsOutTest.no_object_of_java_is_read_from_bytes_and_no_type_is_named_by_json",
                    "EveryOperationTest.generatedRequestsGoodAndBadFindNoFaultOfTheProgram"),
            attack(
                    "Formulas in CSV and XLSX",
                    "leave with an apostrophe; come in as they were last worked out",
                    "TablesTest.formulasAreNeutralInCsv",
                    "SheetImportTest.aFormulaIsTakenAsItWasLastWorkedOutAndAnErrorIsRefused"),
            attack(
                    "Headers through parameters and recorded names, request smuggling",
                    "no header is added; two lengths, control characters and a missing Host are refused with 400",
                    "HttpAttacksTest.noParameterAddsAHeader",
                    "HttpAttacksTest.noNameThatWasRecordedAddsAHeader",
                    "HttpAttacksTest.whatCouldBeReadAsTwoRequestsIsReadAsNone"),
            attack(
                    "Lines of one's own in the log, sequences that move a terminal's cursor, marks that turn a line's direction",
                    "written as \\u000A and the like, in the log for people and in that for collectors; each line is one",
                    "StructuredLinesTest.what_others_named_makes_no_line_and_moves_no_cursor_in_the_log_for_people",
                    "StructuredLinesTest.what_others_named_makes_no_line_and_moves_no_cursor_in_the_log_for_collectors",
                    "OwnDatabaseTest.an_import_beside_the_living_server_goes_through_it_and_strangers_are_turned_away"),
            attack(
                    "Regular expressions of ours that take for ever",
                    "each is tried on texts made for it; none multiplies its work with the length",
                    "SlowPatternsTest.no_regular_expression_multiplies_its_work_with_the_length_of_a_text",
                    "SlowPatternsTest.what_counts_sees_a_slow_one"),
            attack(
                    "JSON that nests without end",
                    "400",
                    "EventCodecTest.aDocumentThatNestsWithoutEndIsRefused",
                    "JsonReaderTest.deep_nesting_is_refused_before_the_stack_is_full",
                    "EveryOperationTest.generatedRequestsGoodAndBadFindNoFaultOfTheProgram"),
            attack(
                    "Headers and bodies without end or measure",
                    "400, 411 or 413 before they are read",
                    "HttpAttacksTest.headersWithoutEndAreRefused",
                    "HttpAttacksTest.aBodyThatIsTooLargeOrWithoutMeasureIsRefusedBeforeItIsRead"),
            attack(
                    "Slow clients (slow loris)",
                    "hold nobody up; silence is cut off after 15 s",
                    "HttpAttacksTest.clientsThatNeverFinishTheirRequestHoldNobodyUp",
                    "HttpAttacksTest.theServerGivesUpOnWhoSaysNothingAndTakesOnlySoMany"),
            attack(
                    "More requests than one person may send, at once or in a row",
                    "429 with Retry-After, for that person alone; 503 with Retry-After where all together are too many",
                    "LimitsTest.whoAsksTooOftenIsToldWhenToComeAgainAndNobodyElseIs",
                    "LimitsTest.strangersAreCountedByTheAddressFromWhichTheyCome",
                    "LimitsTest.onePersonHoldsOnlySoMuchAtOnceAndTheRestIsFree",
                    "LimitsTest.aBusyServerSaysWhenToComeAgainAndStillTellsWhetherItLives"),
            attack(
                    "The login provider is down",
                    "503 with Retry-After; nobody is let in, and nobody called unknown",
                    "AccessByProviderTest.aProviderThatDoesNotAnswerIsWaitedForAndNobodyIsCalledUnknown"));

    /** The page. */
    static String page(Function<Attack, String> outcome) {
        StringBuilder text = new StringBuilder(BEGINNING);
        for (Attack attack : ATTACKS) {
            text.append(row(attack)).append(outcome.apply(attack)).append(" |\n");
        }
        return text.toString();
    }

    /** Of the page, up to the outcome. */
    static String row(Attack attack) {
        return "| %s | %s | `%s` | ".formatted(attack.attack(), attack.promise(), String.join("`, `", attack.tests()));
    }
}
