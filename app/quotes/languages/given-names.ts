import { given } from '../language';

/**
 * Given names that nearly only men, or nearly only women, bear. From the tables of the US Social Security Administration,
 * "Top names of the period" for the decades since 1940 (public domain), without those that both bear; some short forms, and the most
 * common names of Arabic origin, are added.
 */
export const GIVEN_NAMES = {
  ...given(
    'he',
    `James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald
    Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric
    Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry
    Tyler Aaron Jose Adam Henry Nathan Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith Roger Noah
    Gerald Sean Carl Arthur Lawrence Dylan Jesse Bryan Joe Billy Bruce Albert Willie Gabriel Logan Alan Juan
    Wayne Roy Ralph Randy Eugene Vincent Russell Elijah Louis Bobby Philip Johnny Mike Tom Bill Bob Jim Tim Dan Don
    Ted Steve Jeff Greg Ben Rick Rob Ron Ken Dave Doug Matt Chuck Fred Howard Stanley Leonard Harry Martin Luis Carlos
    Marco Joel Simon Luke Oliver Craig Todd Ed Eddie Ernest Francis Glenn Herbert Hugh Ian Ivan Jay
    Jimmy Joey Karl Leon Lloyd Manuel Marcus Mario Nathaniel Neil Nick Norman Oscar Pedro Phil Rodney Ruben
    Seth Shane Shawn Stuart Theodore Tony Travis Victor Warren Wesley Mohammed Muhammad
    Ahmed Ali Hassan Hussein Ibrahim Omar `,
  ),
  ...given(
    'she',
    `Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly
    Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy Kathleen Angela
    Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Debra Rachel Carolyn Janet Maria Olivia Heather Helen
    Catherine Diane Julie Joyce Lauren Christina Ruth Judith Evelyn Hannah Andrea Megan Cheryl
    Jacqueline Teresa Abigail Sophia Martha Sara Gloria Janice Kathryn Ann Isabella Judy Julia
    Alice Denise Frances Danielle Marilyn Natalie Beverly Diana Brittany Theresa Kayla Alexis Doris Lori Tiffany
       Theresa Angela Kate Katie Jane Jill Kathy Liz Meg Annie Claire Ellen Eleanor Eva
    Gina Irene Jenny Josephine Kristen Lucy Marie Monica Nina Paula Rita Sally Sonia Sue Susie Tina
    Valerie Vanessa Wendy Yvonne Zoe Fatima Aisha Michele    `,
  ),
};
