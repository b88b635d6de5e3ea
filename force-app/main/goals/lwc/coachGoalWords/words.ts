/** Every word about goals, by what it says. The texts, with a note to translators, are in CoachGoals.labels-meta.xml. */
import add from '@salesforce/label/c.Coach_Goals_Add';
import addForm from '@salesforce/label/c.Coach_Goals_Add_Form';
import addOwn from '@salesforce/label/c.Coach_Goals_Add_Own';
import agree from '@salesforce/label/c.Coach_Goals_Agree';
import agreeFor from '@salesforce/label/c.Coach_Goals_Agree_For';
import answered from '@salesforce/label/c.Coach_Goals_Answered';
import before from '@salesforce/label/c.Coach_Goals_Before';
import beforeFor from '@salesforce/label/c.Coach_Goals_Before_For';
import begins from '@salesforce/label/c.Coach_Goals_Begins';
import bulk from '@salesforce/label/c.Coach_Goals_Bulk';
import why from '@salesforce/label/c.Coach_Goals_Why';
import whyText from '@salesforce/label/c.Coach_Goals_Why_Text';
import busy from '@salesforce/label/c.Coach_Goals_Busy';
import cancel from '@salesforce/label/c.Coach_Goals_Cancel';
import change from '@salesforce/label/c.Coach_Goals_Change';
import changeFor from '@salesforce/label/c.Coach_Goals_Change_For';
import changeHelp from '@salesforce/label/c.Coach_Goals_Change_Help';
import decide from '@salesforce/label/c.Coach_Goals_Decide';
import decideFor from '@salesforce/label/c.Coach_Goals_Decide_For';
import differ from '@salesforce/label/c.Coach_Goals_Differ';
import differFor from '@salesforce/label/c.Coach_Goals_Differ_For';
import done from '@salesforce/label/c.Coach_Goals_Done';
import each from '@salesforce/label/c.Coach_Goals_Each';
import emptyManager from '@salesforce/label/c.Coach_Goals_Empty_Manager';
import emptyOther from '@salesforce/label/c.Coach_Goals_Empty_Other';
import emptyOwn from '@salesforce/label/c.Coach_Goals_Empty_Own';
import end from '@salesforce/label/c.Coach_Goals_End';
import endFor from '@salesforce/label/c.Coach_Goals_End_For';
import endHelp from '@salesforce/label/c.Coach_Goals_End_Help';
import errorHeading from '@salesforce/label/c.Coach_Goals_Error_Heading';
import failed from '@salesforce/label/c.Coach_Goals_Failed';
import fieldFirst from '@salesforce/label/c.Coach_Goals_Field_First';
import fieldFrom from '@salesforce/label/c.Coach_Goals_Field_From';
import fieldGrain from '@salesforce/label/c.Coach_Goals_Field_Grain';
import fieldKind from '@salesforce/label/c.Coach_Goals_Field_Kind';
import fieldKpi from '@salesforce/label/c.Coach_Goals_Field_Kpi';
import fieldLast from '@salesforce/label/c.Coach_Goals_Field_Last';
import fieldNote from '@salesforce/label/c.Coach_Goals_Field_Note';
import fieldNumber from '@salesforce/label/c.Coach_Goals_Field_Number';
import fieldPropose from '@salesforce/label/c.Coach_Goals_Field_Propose';
import fieldReplace from '@salesforce/label/c.Coach_Goals_Field_Replace';
import fieldRest from '@salesforce/label/c.Coach_Goals_Field_Rest';
import origin from '@salesforce/label/c.Coach_Goals_From';
import grain from '@salesforce/label/c.Coach_Goals_Grain';
import growth from '@salesforce/label/c.Coach_Goals_Growth';
import heading from '@salesforce/label/c.Coach_Goals_Heading';
import inAll from '@salesforce/label/c.Coach_Goals_In_All';
import inForce from '@salesforce/label/c.Coach_Goals_In_Force';
import kindEach from '@salesforce/label/c.Coach_Goals_Kind_Each';
import kindTotal from '@salesforce/label/c.Coach_Goals_Kind_Total';
import line from '@salesforce/label/c.Coach_Goals_Line';
import many from '@salesforce/label/c.Coach_Goals_Many';
import missing from '@salesforce/label/c.Coach_Goals_Missing';
import missingNumber from '@salesforce/label/c.Coach_Goals_Missing_Number';
import none from '@salesforce/label/c.Coach_Goals_None';
import notBegunHelp from '@salesforce/label/c.Coach_Goals_Not_Begun_Help';
import note from '@salesforce/label/c.Coach_Goals_Note';
import past from '@salesforce/label/c.Coach_Goals_Past';
import proposals from '@salesforce/label/c.Coach_Goals_Proposals';
import proposed from '@salesforce/label/c.Coach_Goals_Proposed';
import quotaDo from '@salesforce/label/c.Coach_Goals_Quota_Do';
import quotaHeading from '@salesforce/label/c.Coach_Goals_Quota_Heading';
import quotaHelp from '@salesforce/label/c.Coach_Goals_Quota_Help';
import rollDo from '@salesforce/label/c.Coach_Goals_Roll_Do';
import rollHeading from '@salesforce/label/c.Coach_Goals_Roll_Heading';
import rollHelp from '@salesforce/label/c.Coach_Goals_Roll_Help';
import save from '@salesforce/label/c.Coach_Goals_Save';
import saved from '@salesforce/label/c.Coach_Goals_Saved';
import scope from '@salesforce/label/c.Coach_Goals_Scope';
import scopeAll from '@salesforce/label/c.Coach_Goals_Scope_All';
import scopeRep from '@salesforce/label/c.Coach_Goals_Scope_Rep';
import send from '@salesforce/label/c.Coach_Goals_Send';
import span from '@salesforce/label/c.Coach_Goals_Span';
import takeAway from '@salesforce/label/c.Coach_Goals_Take_Away';
import topic from '@salesforce/label/c.Coach_Goals_Topic';
import was from '@salesforce/label/c.Coach_Goals_Was';
import withdraw from '@salesforce/label/c.Coach_Goals_Withdraw';
import withdrawFor from '@salesforce/label/c.Coach_Goals_Withdraw_For';

export const WORDS = {
    add,
    addForm,
    addOwn,
    agree,
    agreeFor,
    answered,
    before,
    beforeFor,
    begins,
    bulk,
    why,
    whyText,
    busy,
    cancel,
    change,
    changeFor,
    changeHelp,
    decide,
    decideFor,
    differ,
    differFor,
    done,
    each,
    emptyManager,
    emptyOther,
    emptyOwn,
    end,
    endFor,
    endHelp,
    errorHeading,
    failed,
    fieldFirst,
    fieldFrom,
    fieldGrain,
    fieldKind,
    fieldKpi,
    fieldLast,
    fieldNote,
    fieldNumber,
    fieldPropose,
    fieldReplace,
    fieldRest,
    origin,
    grain,
    growth,
    heading,
    inAll,
    inForce,
    kindEach,
    kindTotal,
    line,
    many,
    missing,
    missingNumber,
    none,
    notBegunHelp,
    note,
    past,
    proposals,
    proposed,
    quotaDo,
    quotaHeading,
    quotaHelp,
    rollDo,
    rollHeading,
    rollHelp,
    save,
    saved,
    scope,
    scopeAll,
    scopeRep,
    send,
    span,
    takeAway,
    topic,
    was,
    withdraw,
    withdrawFor
} as const;
