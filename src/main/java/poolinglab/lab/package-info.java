package poolinglab.lab;
