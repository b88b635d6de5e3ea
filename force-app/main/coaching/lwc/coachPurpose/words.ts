/** Every word of the purpose card, by what it says. The texts, with a note to translators, are in CoachPurpose.labels-meta.xml. */
import bestAt from '@salesforce/label/c.Coach_Purpose_Best_At';
import cancel from '@salesforce/label/c.Coach_Purpose_Cancel';
import eachDoes from '@salesforce/label/c.Coach_Purpose_Each_Does';
import edit from '@salesforce/label/c.Coach_Purpose_Edit';
import empty from '@salesforce/label/c.Coach_Purpose_Empty';
import emptyEdit from '@salesforce/label/c.Coach_Purpose_Empty_Edit';
import errorHeading from '@salesforce/label/c.Coach_Purpose_Error_Heading';
import forAll from '@salesforce/label/c.Coach_Purpose_For_All';
import forWhom from '@salesforce/label/c.Coach_Purpose_For_Whom';
import heading from '@salesforce/label/c.Coach_Purpose_Heading';
import neededBy from '@salesforce/label/c.Coach_Purpose_Needed_By';
import reviewed from '@salesforce/label/c.Coach_Purpose_Reviewed';
import reviewedNever from '@salesforce/label/c.Coach_Purpose_Reviewed_Never';
import reviewedNobody from '@salesforce/label/c.Coach_Purpose_Reviewed_Nobody';
import save from '@salesforce/label/c.Coach_Purpose_Save';
import saved from '@salesforce/label/c.Coach_Purpose_Saved';
import saveFailed from '@salesforce/label/c.Coach_Purpose_Save_Failed';
import stale from '@salesforce/label/c.Coach_Purpose_Stale';
import staleAsk from '@salesforce/label/c.Coach_Purpose_Stale_Ask';
import target from '@salesforce/label/c.Coach_Purpose_Target';
import topic from '@salesforce/label/c.Coach_Purpose_Topic';
import why from '@salesforce/label/c.Coach_Purpose_Why';
import write from '@salesforce/label/c.Coach_Purpose_Write';

export const WORDS = {
    bestAt,
    cancel,
    eachDoes,
    edit,
    empty,
    emptyEdit,
    errorHeading,
    forAll,
    forWhom,
    heading,
    neededBy,
    reviewed,
    reviewedNever,
    reviewedNobody,
    save,
    saved,
    saveFailed,
    stale,
    staleAsk,
    target,
    topic,
    why,
    write
};
