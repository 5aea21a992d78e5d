import { given } from '../language';

/**
 * Given names that nearly only men, or nearly only women, bear. The common ones follow the tables of the US Social
 * Security Administration, "Top names of the period" for the decades since 1940 (public domain), without those that both
 * bear. Short forms, and names of Britain, of Arabic origin and of people that news tells of, were added by hand.
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
    Ahmed Ali Hassan Hussein Ibrahim Omar
    Antonio Ricky Derek Curtis Dean Chad Clarence Leroy Melvin Maurice Edwin Gordon Marvin Duane Allan Roland Clifford
    Barry Ernie Bernard Bernie Vernon Alfred Floyd Herman Lester Gilbert Calvin Clyde Milton Cecil Sidney Edgar Rudy
    Rudolph Max Milo Owen Caleb Isaac Evan Luca Liam Lucas Gavin Trevor Garrett Colin Cody Dustin Brett Brent Jared
    Derrick Darren Darryl Dwight Dwayne Geoffrey Graham Hector Hugo Javier Jorge Julio Miguel Rafael Ramon Raul Ricardo
    Roberto Sergio Salvador Fernando Francisco Enrique Eduardo Diego Alberto Alejandro Andre Andres Angelo Arnold Boris
    Brad Bradley Brendan Byron Clayton Cory Damon Darrell Dominic Duncan Edmund Elliot Emmanuel Erik Felix Fredrick
    Frederick Gerard Gerry Gregg Horace Irving Jake Jamal Jeffery Jerome Joaquin Josh Julian Jeb Kirk Kurt Lance Leo
    Leonardo Lonnie Lyle Malcolm Marc Marlon Micah Mitch Mitt Myron Neville Nigel Otto Pete Quentin Reginald Roderick
    Rodrigo Rolando Rupert Sam Saul Scot Sergei Sheldon Spencer Stan Stefan Stephan Terrence Tommy Trent Vince Virgil
    Vladimir Wade Wendell Wilbur Zach Gareth Alastair Angus Callum Hamish Ewan Iain Keir Kwasi Rishi Sadiq Barack Abdul
    Abdullah Yusuf Mahmoud Mustafa Khalid Tariq Imran Hamid Salman Karim Rashid`,
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
    Valerie Vanessa Wendy Yvonne Zoe Fatima Aisha Michele
    Hillary Mildred Lillian Edith Grace Ethel Hazel Thelma Lucille Edna Pauline Esther Marjorie Anne Phyllis Norma
    Lois Juanita Louise Bonnie Peggy Geraldine Maureen Bernice Loretta Marlene Charlene Darlene Arlene Roberta Rhonda
    Sheila Veronica Connie Carla Cindy Cathy Tammy Tonya Tara Stacey Sherry Sheryl Cheri Deanna Debbie Elaine Eileen
    Ella Elena Erica Erin Felicia Gail Gwen Gwendolyn Heidi Ida Ivanka Melania Jana Janine Jasmine Jeanette Jeanne Jenna
    Jillian Joanna Joanne Jodi Josie Kara Karla Katelyn Katrina Kellie Kendra Kirsten Krista Kristin Kristina Kristine
    Kirstjen Latoya Laurie Leah Lena Liliana Lillie Lorraine Lydia Lynda Lynn Mabel Madeline Maggie Mandy Marcia
    Margarita Margie Marianne Marissa Marla Maxine Maya Melanie Melinda Meredith Miranda Misty Molly Myra Nadia Naomi
    Nadine Nellie Nikki Nora Olga Pam Patsy Patty Priscilla Rachael Ramona Raquel Regina Renee Rosa Rosalyn Rosemary
    Roxanne Ruby Sabrina Selena Serena Sheri Sherri Silvia Simone Sofia Stella Suzanne Sylvia Tamara Tanya Teri Toni
    Traci Trudy Velma Vera Vicki Vickie Victoria Viola Vivian Whitney Wilma Yolanda Kemi Priti Nicola Fiona Gillian
    Harriet Imogen Isobel Jemma Penelope Philippa Pippa Rebekah Rosie Yvette Ursula Ingrid Greta Layla Leila Mariam
    Zainab Khadija Amina Yasmin Kellyanne Condoleezza Elise Tulsi Camilla Meghan`,
  ),
};
